export const marketplaceDueOrders = {
  name: 'marketplace_due_orders',
  text: `
SELECT marketplace_id, id, watch_ms FROM order_file
WHERE marketplace_id = $1 AND watch_ms < $2
ORDER BY watch_ms, id
LIMIT $3`,
} as const
