import { caseCounts } from '../../../../core/metrics/case-counts.ts'
import type { CountName } from '../../../../core/metrics/counts.ts'
import { orderCounts } from '../../../../core/metrics/order-counts.ts'
import type { questionCounts } from '../../../../core/metrics/question-counts.ts'
import { caseEntries } from './case-counts.ts'
import { orderEntries } from './order-counts.ts'
import { questionEntries } from './question-counts.ts'

/** `WITH … entry`: everything that a count finds. */
function entriesOf(count: CountName): string {
  if (count in caseCounts) return caseEntries(count as keyof typeof caseCounts)
  if (count in orderCounts) return orderEntries(count as keyof typeof orderCounts)
  return questionEntries(count as keyof typeof questionCounts)
}

/** What a count comes to, for each scope and merchant. Unnamed: it is planned for how many of them there are. */
export function entrySums(count: CountName) {
  return {
    text: `
WITH ${entriesOf(count)}
SELECT place, merchant_id,
  count(*) FILTER (WHERE NOT excluded) AS counted, count(*) FILTER (WHERE excluded) AS excluded,
  coalesce(sum(ms) FILTER (WHERE NOT excluded), 0)::bigint AS total_ms,
  percentile_disc(0.5) WITHIN GROUP (ORDER BY ms) FILTER (WHERE NOT excluded AND ms IS NOT NULL) AS median_ms
FROM entry
GROUP BY place, merchant_id`,
  }
}

/** What a count has found of one merchant in one scope, in the order of time: what counts, or what was left out. */
export function entryList(count: CountName) {
  return {
    text: `
WITH ${entriesOf(count)}
SELECT merchant_id, subject, case_id, order_id, at_ms, excluded, ms FROM entry
WHERE excluded = $6 AND (at_ms, subject COLLATE "C") > ($7::bigint, $8::text)
ORDER BY at_ms, subject COLLATE "C"
LIMIT $9`,
  }
}
