ALTER TABLE order_file
  -- Null for an order from before; such an order waits for something only once something happens to it.
  ADD COLUMN imported_ms  bigint,
  -- What the platform does next by itself, and when; null while nothing is waited for.
  ADD COLUMN watch        jsonb,
  ADD COLUMN watch_ms     bigint GENERATED ALWAYS AS ((watch ->> 'dueAt')::bigint) STORED,
  -- What it has done so, or was refused: nothing is done twice.
  ADD COLUMN watches_done jsonb NOT NULL DEFAULT '[]';

-- The sweep goes by buckets, a sandbox's clock by its marketplace.
CREATE INDEX order_file_watched ON order_file (bucket, watch_ms) WHERE watch_ms IS NOT NULL;
CREATE INDEX order_file_watched_of_marketplace ON order_file (marketplace_id, watch_ms) WHERE watch_ms IS NOT NULL;
