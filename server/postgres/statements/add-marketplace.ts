/** With its first key, or not at all. */
export const addMarketplace = {
  name: 'add_marketplace',
  text: `
WITH added AS (
  INSERT INTO marketplace (id, name, pack, mode, clock_ms, created_ms) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT DO NOTHING
  RETURNING id
), keyed AS (
  INSERT INTO integration_key (sha256, ending, marketplace_id, created_ms) SELECT $7, $8, id, $6 FROM added
)
SELECT id FROM added`,
} as const
