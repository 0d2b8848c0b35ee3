import { caseNarrowing, caseOrder, closedCases, datedCases, undatedCases } from './parts/case-narrowing.ts'

/** Of the cases $18, $19 (buckets and ids) and those about the orders $20, $21 a page that the list's filters leave. */
export const casesFound = {
  text: `
WITH found AS (
  SELECT * FROM unnest($18::smallint[], $19::text[]) AS named(case_bucket, case_id)
  UNION
  SELECT c.bucket, c.id
  FROM unnest($20::smallint[], $21::text[]) AS of_order(bucket, order_id)
  JOIN case_file c ON c.bucket = of_order.bucket AND c.marketplace_id = $1 AND c.order_id = of_order.order_id
)
SELECT c.state
FROM found JOIN case_file c ON c.bucket = found.case_bucket AND c.id = found.case_id
WHERE ${caseNarrowing} AND ((${datedCases}) OR (${undatedCases}) OR (${closedCases}))
ORDER BY ${caseOrder} LIMIT $17`,
} as const
