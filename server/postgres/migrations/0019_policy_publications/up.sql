ALTER TABLE marketplace ADD COLUMN rules_version integer NOT NULL DEFAULT 0 CHECK (rules_version >= 0);

-- Few, like the marketplaces themselves: where these lie on every node, so do they.
CREATE TABLE policy_event (
  bucket         smallint NOT NULL CHECK (bucket BETWEEN 0 AND 255),
  marketplace_id text     NOT NULL,
  seq            integer  NOT NULL CHECK (seq > 0),
  id             text     NOT NULL,
  at_ms          bigint   NOT NULL,
  recorded_ms    bigint   NOT NULL,
  position_ms    bigint   NOT NULL,
  type           text     NOT NULL CHECK (type IN ('PolicyPublished', 'PolicyWithdrawn')),
  actor          jsonb    NOT NULL,
  body           jsonb    NOT NULL,
  prev_hash      text     NOT NULL,
  hash           text     NOT NULL,
  PRIMARY KEY (bucket, marketplace_id, seq),
  -- The same request sent again publishes once.
  UNIQUE (bucket, marketplace_id, id)
);
CREATE INDEX policy_event_feed ON policy_event (marketplace_id, position_ms, bucket, seq);
-- A publication is taken back once.
CREATE UNIQUE INDEX policy_event_withdrawn_once ON policy_event (bucket, marketplace_id, ((body ->> 'publication')))
  WHERE type = 'PolicyWithdrawn';
