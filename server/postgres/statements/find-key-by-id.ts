export const findKeyById = {
  name: 'find_key_by_id',
  text: `
SELECT id, marketplace_id, name, ending, created_ms, made_by, last_used_ms, revoked_ms, revoked_by
FROM integration_key WHERE marketplace_id = $1 AND id = $2`,
} as const
