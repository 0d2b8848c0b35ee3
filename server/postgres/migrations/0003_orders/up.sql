-- An order's bucket is the hash of its marketplace and id; its lines, parcels and cases share it.

CREATE TABLE order_file (
  bucket         smallint NOT NULL CHECK (bucket BETWEEN 0 AND 255),
  marketplace_id text     NOT NULL,
  id             text     NOT NULL,
  -- The order as imported, without its completion, which comes later.
  body           jsonb    NOT NULL,
  merchant_id    text     NOT NULL GENERATED ALWAYS AS (body #>> '{merchant,id}') STORED,
  buyer_id       text     NOT NULL GENERATED ALWAYS AS (body #>> '{buyer,id}') STORED,
  currency       text     NOT NULL GENERATED ALWAYS AS (body ->> 'currency') STORED,
  completed_ms   bigint,
  -- With the postage.
  paid_minor     bigint   NOT NULL,
  refunded_minor bigint   NOT NULL DEFAULT 0,
  -- Goes up with each parcel, scan, completion, release of escrow and case, so that a case that opens and what happens
  -- to its order can't miss each other. Whoever decided on another version writes -1, which is refused.
  version        integer  NOT NULL DEFAULT 1 CONSTRAINT order_file_unchanged_since_loaded CHECK (version > 0),
  PRIMARY KEY (bucket, marketplace_id, id),
  CONSTRAINT order_file_refunds_within_payment CHECK (refunded_minor BETWEEN 0 AND paid_minor)
);

CREATE TABLE order_line (
  bucket           smallint NOT NULL,
  marketplace_id   text     NOT NULL,
  order_id         text     NOT NULL,
  id               text     NOT NULL,
  quantity         integer  NOT NULL CHECK (quantity > 0),
  claimed_quantity integer  NOT NULL DEFAULT 0,
  PRIMARY KEY (bucket, marketplace_id, order_id, id),
  CONSTRAINT order_line_claimed_within_bought CHECK (claimed_quantity BETWEEN 0 AND quantity)
);

CREATE TABLE shipment (
  bucket          smallint NOT NULL,
  marketplace_id  text     NOT NULL,
  id              text     NOT NULL,
  order_id        text     NOT NULL,
  -- Whose goods come back, or whose replacement it is; null for what the order itself was sent with.
  case_id         text,
  direction       text     NOT NULL CHECK (direction IN ('outbound', 'return')),
  carrier         text     NOT NULL,
  tracking_number text     NOT NULL,
  line_ids        jsonb,
  created_ms      bigint   NOT NULL,
  PRIMARY KEY (bucket, marketplace_id, id)
);

CREATE INDEX shipment_of_order ON shipment (bucket, marketplace_id, order_id);
-- A carrier's scan names the parcel alone.
CREATE INDEX shipment_by_id ON shipment (marketplace_id, id);

-- Append-only.
CREATE TABLE shipment_scan (
  bucket         smallint NOT NULL,
  marketplace_id text     NOT NULL,
  shipment_id    text     NOT NULL,
  at_ms          bigint   NOT NULL,
  kind           text     NOT NULL,
  signed_by      text,
  recorded_ms    bigint   NOT NULL,
  PRIMARY KEY (bucket, marketplace_id, shipment_id, at_ms, kind)
);
