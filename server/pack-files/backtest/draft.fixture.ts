import { fileURLToPath } from 'node:url'
import { type Instant, instant } from '../../../core/kernel/instant.ts'
import type { ClauseChange } from '../../application/backtest.ts'
import { createCalendars } from '../calendars.ts'
import { createPackCatalog } from '../catalog.ts'
import type { Ground } from '../drive/case-state.ts'
import type { Pack } from '../pack.ts'
import { changedPack } from './changed-pack.ts'
import { rulesAsOf } from './rules-as-of.ts'

export const packsRoot = fileURLToPath(new URL('../../../packs', import.meta.url))
const catalog = createPackCatalog(packsRoot)
export const TODAY = instant('2026-11-02T10:00+08:00')

/** Taobao's rules of a day, some clauses with another value. */
export function taobaoWith(changes: readonly ClauseChange[] = [], at: Instant = TODAY): Ground {
  const pack = catalog.pack('taobao') as Pack
  const changed = changedPack(pack, changes)
  if ('message' in changed) throw new Error(changed.message)
  const clock = { zone: pack.zone, calendar: createCalendars(packsRoot).of(pack.country) }
  return { snapshot: rulesAsOf(changed, at), clock }
}

export const TWELVE_HOURS: ClauseChange = { clause: 'TB-REF-3', value: 12, unit: 'hours' }
