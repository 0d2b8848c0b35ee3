export const eventFeed = {
  name: 'event_feed',
  text: `
SELECT bucket, case_id, seq, at_ms, recorded_ms, position_ms, actor, clause, body, prev_hash, hash FROM case_event
WHERE marketplace_id = $1 AND (position_ms, bucket, case_id, seq) > ($2, $3, $4, $5) AND position_ms < $6
ORDER BY position_ms, bucket, case_id, seq
LIMIT $7`,
} as const
