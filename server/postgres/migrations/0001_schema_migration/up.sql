CREATE TABLE IF NOT EXISTS schema_migration (
  number      integer     PRIMARY KEY CHECK (number > 0),
  name        text        NOT NULL,
  is_breaking boolean     NOT NULL,
  applied_at  timestamptz NOT NULL DEFAULT now()
);
