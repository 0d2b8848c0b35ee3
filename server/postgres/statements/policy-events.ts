export const policyEvents = {
  name: 'policy_events',
  text: `
SELECT seq, at_ms, recorded_ms, actor, body, prev_hash, hash
FROM policy_event WHERE bucket = $1 AND marketplace_id = $2 ORDER BY seq`,
} as const
