CREATE TABLE outbox (
  bucket         smallint NOT NULL CHECK (bucket BETWEEN 0 AND 255),
  id             text     NOT NULL,
  marketplace_id text     NOT NULL,
  topic          text     NOT NULL,
  body           jsonb    NOT NULL,
  -- By the real time: a retry waits in seconds, whatever a sandbox's clock says.
  available_ms   bigint   NOT NULL,
  attempts       integer  NOT NULL DEFAULT 0,
  last_error     text,
  done_ms        bigint,
  PRIMARY KEY (bucket, id)
);

CREATE INDEX outbox_waiting ON outbox (bucket, available_ms) WHERE done_ms IS NULL;
CREATE INDEX outbox_waiting_of_marketplace ON outbox (marketplace_id, available_ms) WHERE done_ms IS NULL;

CREATE TABLE answer (
  bucket       smallint NOT NULL CHECK (bucket BETWEEN 0 AND 255),
  -- The hash of who asked where, and of the key.
  id           text     NOT NULL,
  body_hash    text     NOT NULL,
  status       text     NOT NULL,
  -- The case and the version at which it was shown; another kind of answer stands in `body`.
  case_id      text,
  case_version integer,
  recorded_ms  bigint   NOT NULL,
  rejection    jsonb,
  body         jsonb,
  PRIMARY KEY (bucket, id)
);
