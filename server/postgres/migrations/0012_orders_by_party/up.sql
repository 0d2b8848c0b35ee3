-- When it was paid, by which people look for their orders: the newest first.
ALTER TABLE order_file
  ADD COLUMN paid_ms bigint GENERATED ALWAYS AS ((body ->> 'paidAt')::bigint) STORED,
  -- Its goods and people in pieces, as the application cuts them; empty for an order from before.
  ADD COLUMN words   text[] NOT NULL DEFAULT '{}';

CREATE INDEX order_file_of_buyer ON order_file (marketplace_id, buyer_id, paid_ms DESC, id DESC);
CREATE INDEX order_file_of_merchant ON order_file (marketplace_id, merchant_id, paid_ms DESC, id DESC);
CREATE INDEX order_file_words ON order_file USING gin (words);
