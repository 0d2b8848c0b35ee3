export const listKeys = {
  name: 'list_keys',
  text: `
SELECT id, marketplace_id, name, ending, created_ms, made_by, last_used_ms, revoked_ms, revoked_by
FROM integration_key WHERE marketplace_id = $1
ORDER BY revoked_ms IS NOT NULL, created_ms DESC, id LIMIT $2`,
} as const
