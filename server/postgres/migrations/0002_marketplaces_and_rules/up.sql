-- Reference tables: small, read by every bucket. Instants everywhere are milliseconds since 1970, as in the code.

CREATE TABLE marketplace (
  id         text   PRIMARY KEY,
  name       text   NOT NULL,
  pack       text   NOT NULL,
  mode       text   NOT NULL CHECK (mode IN ('sandbox', 'live')),
  -- Where a sandbox's clock stands; a live marketplace goes by the real time.
  clock_ms   bigint CHECK ((mode = 'sandbox') = (clock_ms IS NOT NULL)),
  created_ms bigint NOT NULL
);

-- Keys by which a marketplace's own systems sign in; the key itself is shown once and kept nowhere.
CREATE TABLE integration_key (
  sha256         text   PRIMARY KEY,
  marketplace_id text   NOT NULL,
  created_ms     bigint NOT NULL
);

CREATE TABLE policy_snapshot (
  hash      text   PRIMARY KEY,
  body      jsonb  NOT NULL,
  stored_ms bigint NOT NULL
);
