/** A revoked one opens nothing. Its use is written only where the last one lies before $2. */
export const useKey = {
  name: 'use_key',
  text: `
WITH used AS (
  UPDATE integration_key SET last_used_ms = $3, ending = $4
  WHERE sha256 = $1 AND revoked_ms IS NULL AND (last_used_ms IS NULL OR last_used_ms <= $2)
)
SELECT id, marketplace_id, name, ending, created_ms, made_by, last_used_ms, revoked_ms, revoked_by
FROM integration_key WHERE sha256 = $1 AND revoked_ms IS NULL`,
} as const
