export const findProviderSetting = {
  name: 'find_provider_setting',
  text: `
SELECT marketplace_id, behaviour, delay_ms, reason FROM sandbox_provider WHERE marketplace_id = $1`,
} as const
