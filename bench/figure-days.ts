import type { Pool } from 'pg'
import { DAY_MS, type Instant, plusMs } from '../core/kernel/instant.ts'
import { merchantFigures } from '../server/application/merchant-figures.ts'
import { buildApplication } from '../server/main/application.ts'
import { digest } from '../server/main/digest.ts'
import { packsFolder } from '../server/main/settings.ts'
import { wallClock } from '../server/main/wall-clock.ts'
import { createCalendars } from '../server/pack-files/calendars.ts'
import { createPackCatalog } from '../server/pack-files/catalog.ts'
import { createFigureStore } from '../server/postgres/figure-store.ts'
import { createMarketplaces } from '../server/postgres/marketplaces.ts'
import { byTurns } from './by-turns.ts'
import { settle } from './surroundings.ts'

/** In microseconds, of a merchant with many cases in the figures' days and of one with few. */
export interface FigureTimes {
  readonly reading: { readonly many: number; readonly few: number }
  readonly correcting: { readonly many: number; readonly few: number }
}

/**
 * Two merchants on Taobao's figures, one with a thousand times the disputes of the other, all ruled against them within
 * the figures' days; of each one ruling was undone. A day's figures are read by turns, and the day is corrected.
 */
export async function measureFigureDays(pool: Pool, { cases }: { cases: number }): Promise<FigureTimes> {
  const calendars = createCalendars(packsFolder)
  const reportFault = (fault: unknown, about: string) => {
    throw new Error(about, { cause: fault })
  }
  const packs = createPackCatalog(packsFolder)
  const { rules, correctFigures, publishFigures } = buildApplication({
    ...{ pool, packs, calendars, clock: wallClock, reportFault },
  })
  const now = wallClock.now()
  const marketplace = {
    ...{ id: MARKETPLACE_ID, name: 'Figures', pack: 'taobao', mode: 'live' as const },
    ...{ clockAt: null, rulesVersion: 0 },
  }
  await createMarketplaces(pool).add(marketplace, { sha256: digest.sha256('figures'), ending: '', at: now })
  await fillDisputes(pool, { merchantId: 'many', cases, now })
  await fillDisputes(pool, { merchantId: 'few', cases: Math.max(Math.round(cases / 1000), 1), now })
  await publishFigures()
  await settle(pool)
  const figures = createFigureStore(pool)
  const read = (merchantId: string) => merchantFigures({ marketplace, merchantId }, { figures, rules })
  const since = plusMs(now, -2 * DAY_MS)
  const correct = (merchantId: string) =>
    correctFigures({ marketplaceId: MARKETPLACE_ID, merchantId, since, undone: { caseId: caseIdOf(merchantId) } })
  await correct('many')
  await correct('few')
  return { reading: await byTurns(read, 300), correcting: await byTurns(correct, 40) }
}

const caseIdOf = (merchantId: string) => `case_01${merchantId}1`

/** Each opened and ruled against the merchant two days ago; of the first the ruling was undone since. */
async function fillDisputes(
  pool: Pool,
  { merchantId, cases, now }: { merchantId: string; cases: number; now: Instant },
) {
  const at = plusMs(now, -2 * DAY_MS)
  const opened = {
    ...{ type: 'CaseOpened', kind: 'after_sale', openedBy: 'buyer', claim: { reason: 'quality' } },
    ...{ parties: { buyer: { id: 'b1' }, merchant: { id: merchantId } }, order: { id: 'o1' } },
    shipment: { state: 'delivered' },
  }
  const ruled = { type: 'Ruled', ruling: { liability: 'merchant' } }
  const undone = { type: 'RulingOverturned', appellant: 'merchant', part: false }
  await pool.query(
    `INSERT INTO case_event (bucket, case_id, seq, marketplace_id, merchant_id, at_ms, recorded_ms, position_ms, type,
      actor, body, prev_hash, hash)
    SELECT n % 256, 'case_' || lpad(to_hex(n % 256), 2, '0') || $1 || n, e.seq, $2, $1, e.at, e.at, e.at,
      e.body ->> 'type', '{}', e.body, '', ''
    FROM generate_series(1, $3::integer) AS n
    CROSS JOIN (VALUES (1, $4::bigint, $5::jsonb), (2, $4, $6::jsonb), (3, $7::bigint, $8::jsonb)) AS e(seq, at, body)
    WHERE e.seq < 3 OR n = 1`,
    [merchantId, MARKETPLACE_ID, cases, at, opened, ruled, now, undone],
  )
}

const MARKETPLACE_ID = 'figures'
