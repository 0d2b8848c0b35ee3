/** The last one counts. */
export const keepProviderSetting = {
  name: 'keep_provider_setting',
  text: `
INSERT INTO sandbox_provider (marketplace_id, behaviour, delay_ms, reason) VALUES ($1, $2, $3, $4)
ON CONFLICT (marketplace_id) DO UPDATE
SET behaviour = EXCLUDED.behaviour, delay_ms = EXCLUDED.delay_ms, reason = EXCLUDED.reason`,
} as const
