/** A sandbox's orders wait for its own clock. */
export const liveDueOrders = {
  name: 'live_due_orders',
  text: `
SELECT o.marketplace_id, o.id, o.watch_ms FROM order_file o
JOIN marketplace m ON m.id = o.marketplace_id AND m.mode = 'live'
WHERE o.bucket = ANY ($1::smallint[]) AND o.watch_ms < $2
ORDER BY o.watch_ms, o.id
LIMIT $3`,
} as const
