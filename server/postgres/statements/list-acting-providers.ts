/** Those that report by themselves. */
export const listActingProviders = {
  name: 'list_acting_providers',
  text: `
SELECT marketplace_id FROM sandbox_provider WHERE behaviour <> 'manual' ORDER BY marketplace_id`,
} as const
