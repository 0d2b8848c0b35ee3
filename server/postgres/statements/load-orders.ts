import { storedOrder } from './parts/stored-order.ts'

/** Orders, the cases that are open on them, and what is still in their escrow: a row for each key, in their order. */
export const loadOrders = {
  name: 'load_orders',
  text: `
SELECT
  to_jsonb(m) AS marketplace,
  CASE WHEN o.id IS NOT NULL THEN ${storedOrder} END AS order_file,
  (
    SELECT coalesce(jsonb_agg(c.state ORDER BY c.opened_ms, c.id), '[]') FROM case_file c
    WHERE c.bucket = k.bucket AND c.marketplace_id = k.marketplace_id AND c.order_id = k.order_id AND c.status = 'open'
  ) AS open_cases,
  coalesce((
    SELECT sum(a.balance_minor)::bigint FROM account a
    WHERE a.bucket = k.bucket AND a.marketplace_id = k.marketplace_id AND a.path = k.escrow
  ), 0) AS escrow_minor
FROM jsonb_to_recordset($1::jsonb) AS k(
  place integer, bucket smallint, marketplace_id text, order_id text, escrow text
)
LEFT JOIN marketplace m ON m.id = k.marketplace_id
LEFT JOIN order_file o ON o.bucket = k.bucket AND o.marketplace_id = k.marketplace_id AND o.id = k.order_id
ORDER BY k.place`,
} as const
