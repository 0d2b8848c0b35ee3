-- An account has one row, a lane, in each bucket that touches it; its balance is the sum over them. So a case's
-- postings stay in the case's bucket, and the platform's accounts are no place where all cases queue up.
CREATE TABLE account (
  bucket          smallint NOT NULL CHECK (bucket BETWEEN 0 AND 255),
  marketplace_id  text     NOT NULL,
  path            text     NOT NULL,
  currency        text     NOT NULL,
  balance_minor   bigint   NOT NULL,
  may_go_negative boolean  NOT NULL,
  PRIMARY KEY (bucket, marketplace_id, path, currency),
  CONSTRAINT account_not_overdrawn CHECK (balance_minor >= 0 OR may_go_negative)
);

CREATE INDEX account_lanes ON account (marketplace_id, path text_pattern_ops);

-- Append-only: a correction is another posting. Balanced by its form, one row with a source and a destination.
CREATE TABLE posting (
  bucket         smallint NOT NULL,
  marketplace_id text     NOT NULL,
  id             text     NOT NULL,
  source         text     NOT NULL,
  destination    text     NOT NULL,
  amount_minor   bigint   NOT NULL CHECK (amount_minor > 0),
  currency       text     NOT NULL,
  clause         text,
  -- The case event that it rests on; null for an order's import, its release and a deposit.
  case_id        text,
  event_seq      integer,
  at_ms          bigint   NOT NULL,
  recorded_ms    bigint   NOT NULL,
  PRIMARY KEY (bucket, marketplace_id, id),
  CHECK (source <> destination),
  CHECK ((case_id IS NULL) = (event_seq IS NULL))
);

CREATE INDEX posting_of_case ON posting (bucket, case_id, recorded_ms, id) WHERE case_id IS NOT NULL;
CREATE INDEX posting_by_source ON posting (marketplace_id, source, recorded_ms, id);
CREATE INDEX posting_by_destination ON posting (marketplace_id, destination, recorded_ms, id);

-- Both append-only. A hold resolves once (the key), and what is captured and released together is what was held.
CREATE TABLE hold (
  bucket       smallint NOT NULL,
  id           text     NOT NULL,
  case_id      text     NOT NULL,
  amount_minor bigint   NOT NULL CHECK (amount_minor > 0),
  PRIMARY KEY (bucket, id),
  UNIQUE (bucket, id, amount_minor)
);

CREATE TABLE hold_resolution (
  bucket         smallint NOT NULL,
  hold_id        text     NOT NULL,
  case_id        text     NOT NULL,
  resolution     text     NOT NULL CHECK (resolution IN ('captured', 'released', 'split')),
  captured_minor bigint   NOT NULL CHECK (captured_minor >= 0),
  released_minor bigint   NOT NULL CHECK (released_minor >= 0),
  amount_minor   bigint   NOT NULL CHECK (amount_minor = captured_minor + released_minor),
  PRIMARY KEY (bucket, hold_id),
  FOREIGN KEY (bucket, hold_id, amount_minor) REFERENCES hold (bucket, id, amount_minor)
);

-- What the payment provider is to pay. The id is the key that it must not pay twice under.
CREATE TABLE payout (
  bucket         smallint NOT NULL,
  id             text     NOT NULL,
  marketplace_id text     NOT NULL,
  case_id        text     NOT NULL,
  buyer_id       text     NOT NULL,
  amount_minor   bigint   NOT NULL CHECK (amount_minor > 0),
  currency       text     NOT NULL,
  status         text     NOT NULL CHECK (status IN ('pending', 'sent', 'settled', 'failed')),
  attempt        integer  NOT NULL DEFAULT 1 CHECK (attempt > 0),
  ordered_ms     bigint   NOT NULL,
  PRIMARY KEY (bucket, id)
);

CREATE INDEX payout_by_id ON payout (marketplace_id, id);
CREATE INDEX payout_by_status ON payout (marketplace_id, status, ordered_ms, id);
CREATE INDEX payout_of_case ON payout (bucket, case_id);
