import { storedOrder } from './parts/stored-order.ts'

/** A row for each key, in their order. */
export const findOrders = {
  name: 'find_orders',
  text: `
SELECT CASE WHEN o.id IS NOT NULL THEN ${storedOrder} END AS order_file
FROM jsonb_to_recordset($1::jsonb) AS k(place integer, bucket smallint, marketplace_id text, order_id text)
LEFT JOIN order_file o ON o.bucket = k.bucket AND o.marketplace_id = k.marketplace_id AND o.id = k.order_id
ORDER BY k.place`,
} as const
