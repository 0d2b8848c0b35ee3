/** Unless it is there, or the marketplace has so many in force. Two at once may make one more: nothing hangs on it. */
export const addKey = {
  name: 'add_key',
  text: `
WITH added AS (
  INSERT INTO integration_key (sha256, marketplace_id, name, ending, made_by, created_ms)
  SELECT $1, $2, $3, $4, $5, $6
  WHERE (SELECT count(*) FROM integration_key WHERE marketplace_id = $2 AND revoked_ms IS NULL) < $7
  ON CONFLICT DO NOTHING
  RETURNING id
)
SELECT id FROM added UNION ALL SELECT id FROM integration_key WHERE sha256 = $1`,
} as const
