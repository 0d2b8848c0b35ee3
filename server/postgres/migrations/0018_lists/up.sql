-- Only open cases have a deadline: these ranges hold them alone.
DROP INDEX case_file_queue;
CREATE INDEX case_file_queue ON case_file (marketplace_id, next_due_ms, id) WHERE next_due_ms IS NOT NULL;
DROP INDEX case_file_merchant_queue;
CREATE INDEX case_file_merchant_queue ON case_file (marketplace_id, merchant_id, next_due_ms, id)
  WHERE next_due_ms IS NOT NULL;

CREATE INDEX case_file_undated ON case_file (marketplace_id, id) WHERE next_due_ms IS NULL AND closed_ms IS NULL;
CREATE INDEX case_file_merchant_undated ON case_file (marketplace_id, merchant_id, id)
  WHERE next_due_ms IS NULL AND closed_ms IS NULL;

-- The latest first; of one kind too, so that a rare one isn't looked for among all the others.
DROP INDEX case_file_closed;
CREATE INDEX case_file_closed ON case_file (marketplace_id, closed_ms, id, opened_ms) WHERE closed_ms IS NOT NULL;
CREATE INDEX case_file_closed_of_kind ON case_file (marketplace_id, kind, closed_ms, id) WHERE closed_ms IS NOT NULL;
CREATE INDEX case_file_merchant_closed ON case_file (marketplace_id, merchant_id, closed_ms, id)
  WHERE closed_ms IS NOT NULL;
CREATE INDEX case_file_merchant_closed_of_kind ON case_file (marketplace_id, merchant_id, kind, closed_ms, id)
  WHERE closed_ms IS NOT NULL;
