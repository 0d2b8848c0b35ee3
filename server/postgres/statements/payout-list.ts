/** Planned anew for each set of filters, so unnamed. */
export const payoutList = {
  text: `
SELECT id, case_id, buyer_id, amount_minor, currency, status, attempt, ordered_ms FROM payout
WHERE marketplace_id = $1 AND ($2::text IS NULL OR status = $2) AND ($3::smallint IS NULL OR bucket = $3)
  AND ($4::text IS NULL OR case_id = $4) AND ($5::text IS NULL OR buyer_id = $5) AND (ordered_ms, id) > ($6, $7)
ORDER BY ordered_ms, id
LIMIT $8`,
} as const
