-- When it was paid, by which people look for their orders: the newest first.
ALTER TABLE order_file
  ADD COLUMN paid_ms bigint GENERATED ALWAYS AS ((body ->> 'paidAt')::bigint) STORED;

CREATE INDEX order_file_of_buyer ON order_file (marketplace_id, buyer_id, paid_ms DESC, id DESC);
CREATE INDEX order_file_of_merchant ON order_file (marketplace_id, merchant_id, paid_ms DESC, id DESC);
