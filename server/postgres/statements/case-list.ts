import { caseNarrowing, caseOrder, closedCases, datedCases, undatedCases } from './parts/case-narrowing.ts'

/** $18: the id that is searched for, $19: the words; asked of each case only where a search finds too many to fetch. */
const searched = `($18::text IS NULL OR $18 IN (c.id, c.order_id, c.merchant_id, c.buyer_id) OR (
      SELECT o.words @> $19::text[] FROM order_file o
      WHERE o.bucket = c.bucket AND o.marketplace_id = c.marketplace_id AND o.id = c.order_id
    ))`

/**
 * Planned anew for each set of filters, so unnamed. A page of $17 cases, read from where it begins; a stretch is gone
 * into only where those before it don't fill the page.
 */
export const caseList = {
  text: `
WITH dated AS (
  SELECT c.state, c.next_due_ms, c.closed_ms, c.id FROM case_file c
  WHERE ${caseNarrowing} AND ${datedCases} AND ${searched}
  ORDER BY c.next_due_ms, c.id LIMIT $17
), undated AS (
  SELECT c.state, c.next_due_ms, c.closed_ms, c.id FROM case_file c
  WHERE ${caseNarrowing} AND ${undatedCases} AND ${searched}
    AND (SELECT count(*) FROM dated) < $17
  ORDER BY c.id LIMIT $17
), closed AS (
  SELECT c.state, c.next_due_ms, c.closed_ms, c.id FROM case_file c
  WHERE ${caseNarrowing} AND ${closedCases} AND ${searched}
    AND (SELECT count(*) FROM dated) + (SELECT count(*) FROM undated) < $17
  ORDER BY c.closed_ms DESC, c.id DESC LIMIT $17
)
SELECT state FROM (TABLE dated UNION ALL TABLE undated UNION ALL TABLE closed) found
ORDER BY ${caseOrder} LIMIT $17`,
} as const
