import type { Pool } from 'pg'
import type { Instant } from '../../core/kernel/instant.ts'
import { accounts } from '../../core/ledger/accounts.ts'
import type { MerchantFunds } from '../../core/standing/funds.ts'
import type { History } from '../../core/standing/history.ts'
import type { StandingFile } from '../../core/standing/standing-file.ts'
import type { Statement } from '../../core/standing/statement.ts'
import type { EnteredViolation, Reversal } from '../../core/standing/violation.ts'
import { accountChangesOf } from '../application/account-changes.ts'
import { decodeCursor, pageOf } from '../application/cursor.ts'
import { ConstraintBroken } from '../application/ports.ts'
import type { Balance } from '../application/queries.ts'
import type {
  LoadedStanding,
  StandingEventRow,
  StandingKey,
  StandingPlan,
  StandingStore,
  StoredViolation,
} from '../application/standing/standing-store.ts'
import { type FeedRecord, standingEventOf } from './feed-record.ts'
import { type MarketplaceRecord, marketplaceOf } from './marketplace-record.ts'
import { run } from './statement.ts'
import { commitStanding } from './statements/commit-standing.ts'
import { findStanding } from './statements/find-standing.ts'
import { loadStanding } from './statements/load-standing.ts'
import { openCasesAgainst } from './statements/open-cases-against.ts'
import { sanctionStatements } from './statements/sanction-statements.ts'
import { standingEvents } from './statements/standing-events.ts'
import { violationList } from './statements/violation-list.ts'

interface StandingRecord extends History {
  readonly balances: readonly Balance[]
  readonly marketplace: MarketplaceRecord | null
  readonly state: StandingFile | null
  readonly head_hash: string | null
}

interface ViolationRecord {
  readonly body: EnteredViolation
  readonly recorded_ms: Instant
  readonly statement: Statement
  readonly reversals: readonly Reversal[]
}

export function createStandingStore(pool: Pool): StandingStore {
  return {
    async load(key) {
      const paths = pathsOf(key.merchantId)
      const values = [...keyValues(key), Object.values(paths), paths.deposit]
      const [row] = await run<StandingRecord>(pool, loadStanding, values)
      return loadedOf(row, key)
    },
    async commit(plan) {
      try {
        return (await run(pool, commitStanding, commitParameters(plan))).length === 1
      } catch (error) {
        // His funds are no longer what this was decided on.
        if (error instanceof ConstraintBroken) return false
        throw error
      }
    },
    async find(key) {
      const [row] = await run<{ state: StandingFile }>(pool, findStanding, keyValues(key))
      return row?.state ?? null
    },
    async openCases({ marketplaceId, merchantId }) {
      const [row] = await run<{ count: number }>(pool, openCasesAgainst, [marketplaceId, merchantId])
      return row?.count ?? 0
    },
    async violation({ id, ...key }) {
      const [row] = await run<ViolationRecord>(pool, violationList, [...keyValues(key), id, null, null, null, null, 1])
      return row === undefined ? null : violationOf(row)
    },
    async violations({ cursor, limit, sight, ...key }) {
      const marks = cursor === undefined ? [null, null] : decodeCursor(cursor, ['moment', 'text'])
      if (marks === null) return null
      const values = [...keyValues(key), null, ...marks, sight.asOf, sight.knownAt, limit + 1]
      const rows = await run<ViolationRecord>(pool, violationList, values)
      return pageOf(rows.map(violationOf), limit, ({ violation }) => [violation.at, violation.id])
    },
    async events({ cursor, limit, sight, ...key }) {
      const marks = cursor === undefined ? [null] : decodeCursor(cursor, ['seq'])
      if (marks === null) return null
      const values = [...keyValues(key), ...marks, sight.asOf, sight.knownAt, limit + 1]
      const { rows, next } = pageOf(await run<FeedRecord>(pool, standingEvents, values), limit, ({ seq }) => [seq])
      return { rows: rows.map(standingEventOf), next }
    },
    async statements({ ids, ...key }) {
      const values = [...keyValues(key), ids]
      const rows = await run<{ id: string; statement: Statement }>(pool, sanctionStatements, values)
      return new Map(rows.map(({ id, statement }) => [id, statement]))
    },
  }
}

function keyValues({ bucket, marketplaceId, merchantId }: StandingKey) {
  return [bucket, marketplaceId, merchantId]
}

function loadedOf(row: StandingRecord | undefined, { merchantId }: StandingKey): LoadedStanding {
  const { violations = [], reversals = [], acts = [], deposits = [], givenBack = [] } = row ?? {}
  return {
    marketplace: row?.marketplace ? marketplaceOf(row.marketplace) : null,
    file: row?.state ?? null,
    headHash: row?.head_hash ?? '',
    history: { violations, reversals, acts, deposits, givenBack },
    funds: fundsOf(row?.balances ?? [], merchantId),
  }
}

function pathsOf(merchantId: string) {
  const { deposit, payable, recoverable } = accounts
  return { deposit: deposit(merchantId), payable: payable(merchantId), owed: recoverable(merchantId) }
}

function fundsOf(balances: readonly Balance[], merchantId: string): MerchantFunds {
  const paths = pathsOf(merchantId)
  const inEach = (path: string) =>
    Object.fromEntries(balances.filter(one => one.path === path).map(one => [one.currency, one.balanceMinor]))
  return { deposit: inEach(paths.deposit), payable: inEach(paths.payable), owed: inEach(paths.owed) }
}

function violationOf({ body, recorded_ms, statement, reversals }: ViolationRecord): StoredViolation {
  return { violation: body, recordedAt: recorded_ms, statement, reversals }
}

function commitParameters({ file, events, postings, outbox, ...rest }: StandingPlan): string[] {
  return [
    JSON.stringify({ ...rest, state: file }),
    JSON.stringify(events.map(eventRow)),
    JSON.stringify(postings),
    JSON.stringify(accountChangesOf(postings)),
    JSON.stringify(outbox),
  ]
}

function eventRow({ event, ...row }: StandingEventRow) {
  const { seq, at, by, clause, ...body } = event
  return { ...row, seq, at, type: event.type, actor: by, clause: clause ?? null, body }
}
