export const findPosting = {
  name: 'find_posting',
  text: `
SELECT bucket, marketplace_id, id, source, destination, amount_minor, currency, clause, case_id, event_seq, at_ms,
  undoes_ms, recorded_ms
FROM posting
WHERE bucket = $1 AND marketplace_id = $2 AND id = $3`,
} as const
