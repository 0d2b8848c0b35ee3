export const caseEvents = {
  name: 'case_events',
  text: `
SELECT bucket, case_id, seq, at_ms, recorded_ms, position_ms, actor, clause, body, prev_hash, hash FROM case_event
WHERE bucket = $1 AND case_id = $2 AND marketplace_id = $3
ORDER BY seq`,
} as const
