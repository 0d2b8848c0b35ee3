import { storedOrder } from './parts/stored-order.ts'

export const findOrder = {
  name: 'find_order',
  text: `
SELECT ${storedOrder} AS order_file FROM order_file o WHERE o.bucket = $1 AND o.marketplace_id = $2 AND o.id = $3`,
} as const
