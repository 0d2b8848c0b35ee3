export const findMarketplace = {
  name: 'find_marketplace',
  text: `
SELECT id, name, pack, mode, clock_ms, rules_version FROM marketplace WHERE id = $1`,
} as const
