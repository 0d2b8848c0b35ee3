/** What happened to a merchant's standing, up to a moment and as far as it was on record at another, newest first. */
export const standingEvents = {
  name: 'standing_events',
  text: `
SELECT bucket, 'merchant/' || merchant_id AS subject, seq, at_ms, recorded_ms, position_ms, actor, clause, body,
  prev_hash, hash
FROM standing_event
WHERE bucket = $1 AND marketplace_id = $2 AND merchant_id = $3 AND ($4::integer IS NULL OR seq < $4)
  AND at_ms <= $5 AND recorded_ms <= $6
ORDER BY seq DESC
LIMIT $7`,
} as const
