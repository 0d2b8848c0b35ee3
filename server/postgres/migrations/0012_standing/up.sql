-- What a merchant's standing is now: the fold of his standing's events. His own bucket has all of it.
CREATE TABLE standing_file (
  bucket         smallint NOT NULL CHECK (bucket BETWEEN 0 AND 255),
  marketplace_id text     NOT NULL,
  merchant_id    text     NOT NULL,
  version        integer  NOT NULL CHECK (version > 0),
  state          jsonb    NOT NULL,
  head_hash      text     NOT NULL,
  next_due_ms    bigint   GENERATED ALWAYS AS ((state ->> 'nextDueAt')::bigint) STORED,
  PRIMARY KEY (bucket, marketplace_id, merchant_id),
  CHECK (version = (state ->> 'version')::integer)
);

-- The sweep goes by buckets, a sandbox's clock by its marketplace.
CREATE INDEX standing_file_due ON standing_file (bucket, next_due_ms) WHERE next_due_ms IS NOT NULL;
CREATE INDEX standing_file_due_of_marketplace ON standing_file (marketplace_id, next_due_ms)
  WHERE next_due_ms IS NOT NULL;

-- Append-only, each event chained to the one before by its hash, like a case's.
CREATE TABLE standing_event (
  bucket         smallint NOT NULL,
  marketplace_id text     NOT NULL,
  merchant_id    text     NOT NULL,
  seq            integer  NOT NULL CHECK (seq > 0),
  at_ms          bigint   NOT NULL,
  recorded_ms    bigint   NOT NULL,
  position_ms    bigint   NOT NULL,
  type           text     NOT NULL,
  actor          jsonb    NOT NULL,
  clause         text,
  body           jsonb    NOT NULL,
  prev_hash      text     NOT NULL,
  hash           text     NOT NULL,
  PRIMARY KEY (bucket, marketplace_id, merchant_id, seq)
);

CREATE INDEX standing_event_feed ON standing_event (marketplace_id, position_ms, bucket, merchant_id, seq);
-- What was done about sanctions, and how deposits stood, from which a past day is computed again.
CREATE INDEX standing_event_acts ON standing_event (bucket, marketplace_id, merchant_id, type, seq)
  WHERE type IN ('CorrectionRecorded', 'ExamPassed', 'SanctionLifted', 'DepositRequired', 'DepositCounted');

-- Append-only: what was found stays, and what an appeal takes back is a row of its own.
CREATE TABLE violation (
  bucket         smallint NOT NULL CHECK (bucket BETWEEN 0 AND 255),
  marketplace_id text     NOT NULL,
  id             text     NOT NULL,
  merchant_id    text     NOT NULL,
  case_id        text,
  at_ms          bigint   NOT NULL,
  recorded_ms    bigint   NOT NULL,
  body           jsonb    NOT NULL,
  statement      jsonb    NOT NULL,
  PRIMARY KEY (bucket, marketplace_id, id),
  CONSTRAINT violation_has_reasons CHECK (
    coalesce(statement #>> '{rule,clause}', '') <> ''
    AND coalesce(statement #>> '{rule,text,zh}', '') <> '' AND coalesce(statement #>> '{rule,text,en}', '') <> ''
    AND coalesce(statement -> 'facts', '{}') <> '{}'
    AND coalesce(statement -> 'evidence', '[]') <> '[]'
    AND coalesce(jsonb_typeof(statement #> '{appeal,allowed}'), '') = 'boolean'
  )
);

CREATE INDEX violation_of_merchant ON violation (bucket, marketplace_id, merchant_id, at_ms, id);

CREATE TABLE violation_reversal (
  bucket            smallint NOT NULL,
  marketplace_id    text     NOT NULL,
  violation_id      text     NOT NULL,
  appeal_id         text     NOT NULL,
  merchant_id       text     NOT NULL,
  -- Null for all of it.
  points_hundredths integer  CHECK (points_hundredths > 0),
  recorded_ms       bigint   NOT NULL,
  PRIMARY KEY (bucket, marketplace_id, violation_id, appeal_id)
);

CREATE INDEX violation_reversal_of_merchant ON violation_reversal (bucket, marketplace_id, merchant_id);

-- Append-only: a sanction as it was announced, with its reasons; what became of it, its merchant's events tell.
CREATE TABLE sanction (
  bucket         smallint NOT NULL CHECK (bucket BETWEEN 0 AND 255),
  marketplace_id text     NOT NULL,
  id             text     NOT NULL,
  -- The event that announced it; announced anew after it was taken back, it has another.
  event_seq      integer  NOT NULL,
  merchant_id    text     NOT NULL,
  starts_ms      bigint   NOT NULL,
  statement      jsonb    NOT NULL,
  PRIMARY KEY (bucket, marketplace_id, id, event_seq),
  CONSTRAINT sanction_has_reasons CHECK (
    coalesce(statement #>> '{rule,clause}', '') <> ''
    AND coalesce(statement #>> '{rule,text,zh}', '') <> '' AND coalesce(statement #>> '{rule,text,en}', '') <> ''
    AND coalesce(statement -> 'facts', '{}') <> '{}'
    AND coalesce(statement -> 'evidence', '[]') <> '[]'
    AND coalesce(jsonb_typeof(statement #> '{appeal,allowed}'), '') = 'boolean'
  )
);
