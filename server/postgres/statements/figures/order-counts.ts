import type { orderCounts } from '../../../../core/metrics/order-counts.ts'
import { isInMarket, scopes } from './scopes.ts'

/** Orders, or each of their lines, paid within a scope. They are of no case, so what undoes one leaves them be. */
export function orderEntries(count: keyof typeof orderCounts): string {
  const [lines, subject] =
    count === 'orders'
      ? ['', 'o.id']
      : ["CROSS JOIN LATERAL jsonb_array_elements(o.body -> 'lines') line", "o.id || '/' || (line ->> 'id')"]
  return `${scopes}, entry AS (
  SELECT s.place, o.merchant_id, ${subject} AS subject, NULL::text AS case_id, o.id AS order_id, o.paid_ms AS at_ms,
    false AS excluded, NULL::bigint AS ms
  FROM scope s JOIN order_file o ON o.marketplace_id = $1 AND o.merchant_id = ANY ($2::text[])
    AND o.paid_ms >= s."from" AND o.paid_ms < s.until AND coalesce(o.imported_ms, 0) <= s."knownAt"
    AND ${isInMarket("o.body ->> 'market'")}
  ${lines}
  WHERE $4::text IS NULL AND $5::text IS NULL
)`
}
