/** Nothing, when the marketplace's rules are no longer those that it was decided on. */
export const appendPolicyEvent = {
  name: 'append_policy_event',
  text: `
WITH moved AS (
  UPDATE marketplace SET rules_version = $3 WHERE id = $2 AND rules_version = $3 - 1 RETURNING id
)
INSERT INTO policy_event (bucket, marketplace_id, seq, id, at_ms, recorded_ms, position_ms, type, actor, body,
  prev_hash, hash)
SELECT $1, id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 FROM moved
RETURNING seq`,
} as const
