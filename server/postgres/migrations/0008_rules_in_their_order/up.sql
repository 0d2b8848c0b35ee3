ALTER TABLE policy_snapshot ALTER COLUMN body TYPE json;
