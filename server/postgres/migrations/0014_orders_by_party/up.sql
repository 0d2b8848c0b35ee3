-- Its goods and people in pieces, as the application cuts them; empty for an order from before.
ALTER TABLE order_file ADD COLUMN words text[] NOT NULL DEFAULT '{}';

-- People look for their orders by when they were paid, the newest first.
CREATE INDEX order_file_of_buyer ON order_file (marketplace_id, buyer_id, paid_ms DESC, id DESC);
-- The merchant's figures count his orders by it too.
CREATE INDEX order_file_of_merchant ON order_file (marketplace_id, merchant_id, paid_ms DESC, id DESC);
CREATE INDEX order_file_words ON order_file USING gin (words);
