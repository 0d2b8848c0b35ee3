import type { Pool } from 'pg'
import { DAY_MS, type Instant, plusMs } from '../core/kernel/instant.ts'
import { statementOfViolation } from '../core/standing/statement.ts'
import type { EnteredViolation } from '../core/standing/violation.ts'
import { groundOf } from '../server/application/standing/ground-of.ts'
import { standingNow, standingThen } from '../server/application/standing/read-standing.ts'
import { buildApplication } from '../server/main/application.ts'
import { digest } from '../server/main/digest.ts'
import { packsFolder } from '../server/main/settings.ts'
import { wallClock } from '../server/main/wall-clock.ts'
import { createCalendars } from '../server/pack-files/calendars.ts'
import { createPackCatalog } from '../server/pack-files/catalog.ts'
import { createMarketplaces } from '../server/postgres/marketplaces.ts'
import { createQueries } from '../server/postgres/queries.ts'
import { byTurns } from './by-turns.ts'
import { settle } from './surroundings.ts'

/** How long a page of a merchant's standing takes, in microseconds: of one with many cases and of one with few. */
export interface StandingFigures {
  readonly manyCases: number
  readonly now: { readonly many: number; readonly few: number }
  readonly pastDay: { readonly many: number; readonly few: number }
}

/**
 * Two merchants, one with a thousand times the cases of the other and of the violations found in them. The page of
 * today is read by turns for the one and the other, and so is that of a past day, which is computed from violations.
 */
export async function measureStandingPages(pool: Pool, { cases }: { cases: number }): Promise<StandingFigures> {
  const calendars = createCalendars(packsFolder)
  const reportFault = (fault: unknown, about: string) => {
    throw new Error(about, { cause: fault })
  }
  const packs = createPackCatalog(packsFolder)
  const application = buildApplication({ pool, packs, calendars, clock: wallClock, reportFault })
  const now = wallClock.now()
  const marketplace = {
    id: MARKETPLACE_ID,
    name: 'Standing',
    pack: 'standard',
    mode: 'live' as const,
    clockAt: null,
    rulesVersion: 0,
  }
  await createMarketplaces(pool).add(marketplace, { sha256: digest.sha256('standing'), ending: '', at: now })
  const few = Math.max(Math.round(cases / 1000), 1)
  await fillCases(pool, { merchantId: 'many', cases })
  await fillCases(pool, { merchantId: 'few', cases: few })
  const ports = { ...application, calendars, queries: createQueries(pool) }
  await findViolations('many', { count: Math.ceil(cases / CASES_PER_VIOLATION), now, ports })
  await findViolations('few', { count: Math.ceil(few / CASES_PER_VIOLATION), now, ports })
  await settle(pool)
  const past = plusMs(now, -DAY_MS)
  const nameOf = (merchantId: string) => ({ marketplaceId: MARKETPLACE_ID, merchantId })
  const read = (merchantId: string) => standingNow(nameOf(merchantId), wallClock.now(), ports)
  const then = (merchantId: string) => standingThen(nameOf(merchantId), { asOf: past, knownAt: now }, ports)
  return { manyCases: cases, now: await byTurns(read, 2000), pastDay: await byTurns(then, 20) }
}

/** A row for each case, as the store keeps them: what a page must not have to read. */
async function fillCases(pool: Pool, { merchantId, cases }: { merchantId: string; cases: number }): Promise<void> {
  for (let from = 1; from <= cases; from += CASES_AT_ONCE) {
    const values = [merchantId, MARKETPLACE_ID, from, Math.min(from + CASES_AT_ONCE - 1, cases)]
    await pool.query(
      `INSERT INTO case_file (bucket, id, version, state, head_hash)
      SELECT n % 256, 'case_' || lpad(to_hex(n % 256), 2, '0') || $1 || n, 1, jsonb_build_object(
        'id', 'case_' || lpad(to_hex(n % 256), 2, '0') || $1 || n, 'version', 1, 'marketplaceId', $2::text,
        'kind', 'complaint', 'stage', 'closed', 'status', 'closed', 'openedAt', 0,
        'parties', jsonb_build_object('merchant', jsonb_build_object('id', $1::text))
      ), 'hash'
      FROM generate_series($3::integer, $4::integer) AS n`,
      values,
    )
  }
}

type Ports = Parameters<typeof standingNow>[2] & Pick<ReturnType<typeof buildApplication>, 'changeStanding'>

async function findViolations(
  merchantId: string,
  { count, now, ports }: { count: number; now: Instant; ports: Ports },
): Promise<void> {
  for (let place = 0; place < count; place += 1) {
    const at = plusMs(now, -2 * DAY_MS + place)
    const violation = await violationAt(at, { id: `vio_00${merchantId}_${place}`, ports })
    const ground = await groundOf([violation], ports)
    const found = ground.rules(violation.rules)
    const evidence = [{ kind: 'case', id: violation.caseId ?? '' }] as const
    const finding = { caseKind: 'complaint', reason: 'late_shipment', facts: {}, evidence }
    const statement = statementOfViolation(violation, finding, { found, ground })
    const by = { role: 'system', id: 'platform' } as const
    const command = { name: 'enter_violation', violation, statement } as const
    await ports.changeStanding({ marketplaceId: MARKETPLACE_ID, merchantId }, { command, by })
  }
}

async function violationAt(at: Instant, { id, ports }: { id: string; ports: Ports }): Promise<EnteredViolation> {
  const { hash: rules } = await ports.rules.inForce({ id: 'bazaar', pack: 'standard', rulesVersion: 0 }, at)
  return {
    id,
    caseId: `case_${id.slice('vio_'.length)}`,
    code: 'late_shipment',
    class: 'A',
    tier: null,
    pointsHundredths: 300,
    measures: [],
    measuresUntil: null,
    clause: 'STD-CMP-6',
    at,
    rules,
  }
}

const MARKETPLACE_ID = 'standing'
const CASES_AT_ONCE = 5000
/** Rather many: a shop with so many violations would have been closed. */
const CASES_PER_VIOLATION = 200
