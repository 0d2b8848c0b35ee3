import type { Pool } from 'pg'
import type { ProviderBehaviour, ProviderSettings } from '../application/sandbox-provider.ts'
import { run } from './statement.ts'
import { findProviderSetting } from './statements/find-provider-setting.ts'
import { keepProviderSetting } from './statements/keep-provider-setting.ts'
import { listActingProviders } from './statements/list-acting-providers.ts'

interface SettingRecord {
  readonly marketplace_id: string
  readonly behaviour: ProviderBehaviour
  readonly delay_ms: number
  readonly reason: string
}

export function createProviderSettings(pool: Pool): ProviderSettings {
  return {
    async find(marketplaceId) {
      const [row] = await run<SettingRecord>(pool, findProviderSetting, [marketplaceId])
      return row === undefined ? null : { behaviour: row.behaviour, delayMs: row.delay_ms, reason: row.reason }
    },
    async keep(marketplaceId, { behaviour, delayMs, reason }) {
      await run(pool, keepProviderSetting, [marketplaceId, behaviour, delayMs, reason])
    },
    async acting() {
      const rows = await run<Pick<SettingRecord, 'marketplace_id'>>(pool, listActingProviders, [])
      return rows.map(row => row.marketplace_id)
    },
  }
}
