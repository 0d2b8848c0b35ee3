/** Planned anew for each set of filters, so unnamed. */
export const postingList = {
  text: `
SELECT bucket, marketplace_id, id, source, destination, amount_minor, currency, clause, case_id, event_seq, at_ms,
  undoes_ms, recorded_ms
FROM posting
WHERE marketplace_id = $1 AND ($2::smallint IS NULL OR bucket = $2) AND ($3::text IS NULL OR case_id = $3)
  AND ($4::text IS NULL OR source = $4 OR destination = $4) AND (recorded_ms, id) > ($5, $6)
  AND ($7::bigint IS NULL OR recorded_ms <= $7) AND ($8::bigint IS NULL OR coalesce(undoes_ms, at_ms) <= $8)
ORDER BY recorded_ms, id
LIMIT $9`,
} as const
