/**
 * Never the marketplace's last. All its keys in force are held while that is decided, so that of two that are ended at
 * the same moment the second sees the first gone.
 */
export const revokeKey = {
  name: 'revoke_key',
  text: `
WITH held AS (
  SELECT id FROM integration_key WHERE marketplace_id = $1 AND revoked_ms IS NULL ORDER BY id FOR UPDATE
)
UPDATE integration_key SET revoked_ms = $3, revoked_by = $4
WHERE marketplace_id = $1 AND id = $2 AND revoked_ms IS NULL AND (SELECT count(*) FROM held) > 1`,
} as const
