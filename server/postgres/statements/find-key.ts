export const findKey = {
  name: 'find_key',
  text: `
SELECT id, marketplace_id, name, ending, created_ms, made_by, last_used_ms, revoked_ms, revoked_by
FROM integration_key WHERE sha256 = $1`,
} as const
