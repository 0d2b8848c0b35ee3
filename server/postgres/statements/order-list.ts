import { storedOrder } from './parts/stored-order.ts'

/** The newest first. Planned anew for each set of filters, so unnamed. $5, $6: where the page before ended. */
export const orderList = {
  text: `
SELECT ${storedOrder} AS order_file, o.paid_ms
FROM order_file o
WHERE o.marketplace_id = $1
  AND ($2::text IS NULL OR o.buyer_id = $2) AND ($3::text IS NULL OR o.merchant_id = $3)
  AND ($5::bigint IS NULL OR (o.paid_ms, o.id) < ($5::bigint, $6::text))
ORDER BY o.paid_ms DESC, o.id DESC LIMIT $4`,
} as const
