export const marketplaceOfKey = {
  name: 'marketplace_of_key',
  text: `
SELECT m.id, m.name, m.pack, m.mode, m.clock_ms, m.rules_version
FROM integration_key k JOIN marketplace m ON m.id = k.marketplace_id
WHERE k.sha256 = $1`,
} as const
