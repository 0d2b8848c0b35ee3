ALTER TABLE case_file
  ADD COLUMN closed_ms   bigint GENERATED ALWAYS AS ((state ->> 'closedAt')::bigint) STORED,
  -- What the passing of its next deadline does, which says for whom the case waits.
  ADD COLUMN next_expiry text GENERATED ALWAYS AS
    (jsonb_path_query_first(state, '$.deadlines[*] ? (@.dueAt == $.nextDueAt).onExpiry') #>> '{}') STORED;

CREATE INDEX case_file_waiting ON case_file (marketplace_id, next_expiry, next_due_ms, id)
  WHERE next_expiry IS NOT NULL;
CREATE INDEX case_file_open ON case_file (marketplace_id, kind, stage, next_expiry, opened_ms, next_due_ms)
  WHERE status = 'open';
CREATE INDEX case_file_closed ON case_file (marketplace_id, closed_ms, opened_ms) WHERE closed_ms IS NOT NULL;
