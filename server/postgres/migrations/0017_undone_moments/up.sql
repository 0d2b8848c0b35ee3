-- The moment of the posting that this one takes back: in the corrected view it counts from then.
ALTER TABLE posting
  ADD COLUMN undoes_ms bigint,
  ADD CONSTRAINT posting_undoes_what_was CHECK (undoes_ms <= at_ms);

-- What came back to a deposit: few rows of many.
CREATE INDEX posting_undoing ON posting (marketplace_id, destination) WHERE undoes_ms IS NOT NULL;
