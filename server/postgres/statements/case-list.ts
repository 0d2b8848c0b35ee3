/**
 * Planned anew for each set of filters, so unnamed. Two range scans of a queue's index: the cases with a deadline from
 * the cursor on, and after them those without. $9: whether the cursor stands among the latter. $14: the words of
 * the search, null for an id alone. $15: what the passing of the next deadline
 * may do, $16: the `kind/stage` of those without one; null for any. $17: the kinds that are left
 * out, with whatever is about one of them.
 */
export const caseList = {
  text: `
WITH found_order AS (
  SELECT id FROM order_file WHERE marketplace_id = $1 AND words @> $14::text[]
), dated AS (
  SELECT state, next_due_ms, id FROM case_file
  WHERE marketplace_id = $1 AND NOT $9::boolean
    AND next_due_ms IS NOT NULL AND (next_due_ms, id) > ($7::bigint, $8::text)
    AND ($10::bigint IS NULL OR next_due_ms < $10)
    AND ($2::text IS NULL OR kind = $2) AND ($3::text IS NULL OR stage = $3) AND ($4::text IS NULL OR status = $4)
    AND kind <> ALL ($17::text[]) AND ($17 = '{}' OR (state #>> '{about,caseKind}' = ANY ($17)) IS NOT TRUE)
    AND ($5::text IS NULL OR merchant_id = $5) AND ($6::text IS NULL OR buyer_id = $6)
    AND ($11::text IS NULL OR order_id = $11) AND ($15::text[] IS NULL OR next_expiry = ANY ($15))
    AND ($12::text IS NULL OR $12 IN (id, order_id, merchant_id, buyer_id) OR order_id IN (TABLE found_order))
  ORDER BY next_due_ms, id LIMIT $13
), undated AS (
  SELECT state, next_due_ms, id FROM case_file
  WHERE marketplace_id = $1 AND $10::bigint IS NULL
    AND ($16::text[] IS NULL OR kind || '/' || stage = ANY ($16))
    AND next_due_ms IS NULL AND (NOT $9::boolean OR id > $8::text)
    AND ($2::text IS NULL OR kind = $2) AND ($3::text IS NULL OR stage = $3) AND ($4::text IS NULL OR status = $4)
    AND kind <> ALL ($17::text[]) AND ($17 = '{}' OR (state #>> '{about,caseKind}' = ANY ($17)) IS NOT TRUE)
    AND ($5::text IS NULL OR merchant_id = $5) AND ($6::text IS NULL OR buyer_id = $6)
    AND ($11::text IS NULL OR order_id = $11)
    AND ($12::text IS NULL OR $12 IN (id, order_id, merchant_id, buyer_id) OR order_id IN (TABLE found_order))
  ORDER BY id LIMIT $13
)
SELECT state FROM (TABLE dated UNION ALL TABLE undated) found
ORDER BY next_due_ms, id LIMIT $13`,
} as const
