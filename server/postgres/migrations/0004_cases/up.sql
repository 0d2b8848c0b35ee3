CREATE TABLE case_file (
  bucket         smallint NOT NULL CHECK (bucket BETWEEN 0 AND 255),
  id             text     NOT NULL,
  version        integer  NOT NULL CHECK (version > 0),
  state          jsonb    NOT NULL,
  -- The hash of its last event, from which the next one goes on.
  head_hash      text     NOT NULL,
  marketplace_id text     NOT NULL GENERATED ALWAYS AS (state ->> 'marketplaceId') STORED,
  kind           text     NOT NULL GENERATED ALWAYS AS (state ->> 'kind') STORED,
  stage          text     NOT NULL GENERATED ALWAYS AS (state ->> 'stage') STORED,
  status         text     NOT NULL GENERATED ALWAYS AS (state ->> 'status') STORED,
  merchant_id    text     NOT NULL GENERATED ALWAYS AS (state #>> '{parties,merchant,id}') STORED,
  buyer_id       text     NOT NULL GENERATED ALWAYS AS (state #>> '{parties,buyer,id}') STORED,
  order_id       text     GENERATED ALWAYS AS (state #>> '{order,id}') STORED,
  opened_ms      bigint   NOT NULL GENERATED ALWAYS AS ((state ->> 'openedAt')::bigint) STORED,
  next_due_ms    bigint   GENERATED ALWAYS AS ((state ->> 'nextDueAt')::bigint) STORED,
  -- Paid by the platform first and still to come back from the merchant.
  outstanding_advance_minor bigint NOT NULL GENERATED ALWAYS AS (
    CASE WHEN state #>> '{advance,state}' = 'paid'
      THEN (state #>> '{advance,amountMinor}')::bigint
        - (state #>> '{advance,recoveredMinor}')::bigint
        - (state #>> '{advance,writtenOffMinor}')::bigint
      ELSE 0 END
  ) STORED,
  PRIMARY KEY (bucket, id),
  CHECK (version = (state ->> 'version')::integer),
  CHECK (id = state ->> 'id')
);

-- Deadlines that fire, bucket by bucket.
CREATE INDEX case_file_due ON case_file (bucket, next_due_ms) WHERE next_due_ms IS NOT NULL;
-- Queues, soonest first. Cases without a deadline, so all closed ones, stand last: no scan walks over them.
CREATE INDEX case_file_queue ON case_file (marketplace_id, next_due_ms, id);
CREATE INDEX case_file_merchant_queue ON case_file (marketplace_id, merchant_id, next_due_ms, id);
CREATE INDEX case_file_buyer_queue ON case_file (marketplace_id, buyer_id, next_due_ms, id);
CREATE INDEX case_file_of_order ON case_file (bucket, marketplace_id, order_id) WHERE order_id IS NOT NULL;
CREATE INDEX case_file_outstanding_advance ON case_file (marketplace_id, merchant_id, opened_ms)
  WHERE outstanding_advance_minor > 0;

-- Append-only, each event chained to the one before by its hash.
CREATE TABLE case_event (
  bucket         smallint NOT NULL,
  case_id        text     NOT NULL,
  seq            integer  NOT NULL CHECK (seq > 0),
  marketplace_id text     NOT NULL,
  -- When it counts, and when it was decided, both by the marketplace's clock.
  at_ms          bigint   NOT NULL,
  recorded_ms    bigint   NOT NULL,
  -- Its place in the marketplace's feed, by the real time: a sandbox's clock stands still between two events.
  position_ms    bigint   NOT NULL,
  type           text     NOT NULL,
  actor          jsonb    NOT NULL,
  clause         text,
  body           jsonb    NOT NULL,
  prev_hash      text     NOT NULL,
  hash           text     NOT NULL,
  PRIMARY KEY (bucket, case_id, seq)
);

CREATE INDEX case_event_feed ON case_event (marketplace_id, position_ms, bucket, case_id, seq);

-- People's words. `body` is null once they have been erased; the hash stays.
CREATE TABLE case_text (
  bucket     smallint NOT NULL,
  case_id    text     NOT NULL,
  id         text     NOT NULL,
  kind       text     NOT NULL,
  author     jsonb    NOT NULL,
  sha256     text     NOT NULL,
  body       text,
  written_ms bigint   NOT NULL,
  PRIMARY KEY (bucket, case_id, id)
);

-- An item's bucket is the hash of its id: it is uploaded before anyone knows to which case it will belong.
CREATE TABLE evidence_item (
  bucket         smallint NOT NULL CHECK (bucket BETWEEN 0 AND 255),
  id             text     NOT NULL,
  marketplace_id text     NOT NULL,
  uploader       jsonb    NOT NULL,
  kind           text     NOT NULL,
  sha256         text     NOT NULL,
  media_type     text     NOT NULL,
  size_bytes     bigint   NOT NULL CHECK (size_bytes >= 0),
  name           text     NOT NULL,
  uploaded_ms    bigint   NOT NULL,
  PRIMARY KEY (bucket, id)
);

CREATE TABLE case_evidence (
  bucket      smallint NOT NULL,
  case_id     text     NOT NULL,
  evidence_id text     NOT NULL,
  PRIMARY KEY (bucket, case_id, evidence_id)
);

-- Who may see an item depends on the cases that it was given to.
CREATE INDEX case_evidence_by_item ON case_evidence (evidence_id);
