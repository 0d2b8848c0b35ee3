export const listMarketplaces = {
  name: 'list_marketplaces',
  text: `
SELECT id, name, pack, mode, clock_ms, rules_version FROM marketplace ORDER BY id`,
} as const
