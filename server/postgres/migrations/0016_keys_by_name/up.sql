ALTER TABLE integration_key
  -- Names a key without telling it: a part of its hash, so that keys from before have theirs too.
  ADD COLUMN id             text   GENERATED ALWAYS AS ('key_' || left(sha256, 24)) STORED,
  -- Empty for the key that setting up the marketplace made.
  ADD COLUMN name           text,
  -- The last characters, by which people know it again; one from before has them once it is used.
  ADD COLUMN ending         text,
  -- Which key made it and which ended it; nothing where whoever runs Pingli did.
  ADD COLUMN made_by        text,
  ADD COLUMN last_used_ms   bigint,
  ADD COLUMN revoked_ms     bigint,
  ADD COLUMN revoked_by     text;

CREATE INDEX integration_key_of_marketplace ON integration_key (marketplace_id, created_ms DESC);
