/**
 * What happened in cases, to merchants' standings and to the marketplace's rules: each by its own index, then all in
 * the order of the feed.
 */
export const eventFeed = {
  name: 'event_feed',
  text: `
WITH of_case AS (
  SELECT bucket, case_id AS subject, seq, at_ms, recorded_ms, position_ms, actor, clause, body, prev_hash, hash
  FROM case_event
  WHERE marketplace_id = $1 AND (position_ms, bucket, case_id, seq) > ($2, $3, $4, $5) AND position_ms < $6
  ORDER BY position_ms, bucket, case_id, seq
  LIMIT $7
), of_standing AS (
  SELECT bucket, 'merchant/' || merchant_id AS subject, seq, at_ms, recorded_ms, position_ms, actor, clause, body,
    prev_hash, hash
  FROM standing_event
  WHERE marketplace_id = $1 AND position_ms >= $2 AND position_ms < $6
    AND (position_ms, bucket, 'merchant/' || merchant_id, seq) > ($2, $3, $4, $5)
  ORDER BY position_ms, bucket, merchant_id, seq
  LIMIT $7
), of_policy AS (
  SELECT bucket, 'policy' AS subject, seq, at_ms, recorded_ms, position_ms, actor, NULL AS clause, body, prev_hash, hash
  FROM policy_event
  WHERE marketplace_id = $1 AND position_ms >= $2 AND position_ms < $6
    AND (position_ms, bucket, 'policy', seq) > ($2, $3, $4, $5)
  ORDER BY position_ms, bucket, seq
  LIMIT $7
)
SELECT * FROM (TABLE of_case UNION ALL TABLE of_standing UNION ALL TABLE of_policy) AS event
ORDER BY position_ms, bucket, subject, seq
LIMIT $7`,
} as const
