import { storedOrder } from './parts/stored-order.ts'

/** An order, the cases that are open on it, and what is still in its escrow. */
export const loadOrder = {
  name: 'load_order',
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
    WHERE a.bucket = k.bucket AND a.marketplace_id = k.marketplace_id AND a.path = $4
  ), 0) AS escrow_minor
FROM (SELECT $1::smallint AS bucket, $2::text AS marketplace_id, $3::text AS order_id) k
LEFT JOIN marketplace m ON m.id = k.marketplace_id
LEFT JOIN order_file o ON o.bucket = k.bucket AND o.marketplace_id = k.marketplace_id AND o.id = k.order_id`,
} as const
