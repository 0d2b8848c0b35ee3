export const keepSnapshot = {
  name: 'keep_snapshot',
  text: `
INSERT INTO policy_snapshot (hash, body, stored_ms) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
} as const
