import type { Pool } from 'pg'
import type { Instant } from '../../core/kernel/instant.ts'
import type { History } from '../../core/standing/history.ts'
import type { StandingFile } from '../../core/standing/standing-file.ts'
import type { Statement } from '../../core/standing/statement.ts'
import type { EnteredViolation, Reversal } from '../../core/standing/violation.ts'
import { decodeCursor, pageOf } from '../application/cursor.ts'
import type {
  LoadedStanding,
  StandingEventRow,
  StandingKey,
  StandingPlan,
  StandingStore,
  StoredViolation,
} from '../application/standing/standing-store.ts'
import { type MarketplaceRecord, marketplaceOf } from './marketplace-record.ts'
import { run } from './statement.ts'
import { commitStanding } from './statements/commit-standing.ts'
import { findStanding } from './statements/find-standing.ts'
import { loadStanding } from './statements/load-standing.ts'
import { sanctionStatements } from './statements/sanction-statements.ts'
import { violationList } from './statements/violation-list.ts'

interface StandingRecord extends History {
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
      const [row] = await run<StandingRecord>(pool, loadStanding, keyValues(key))
      return loadedOf(row)
    },
    async commit(plan) {
      return (await run(pool, commitStanding, commitParameters(plan))).length === 1
    },
    async find(key) {
      const [row] = await run<{ state: StandingFile }>(pool, findStanding, keyValues(key))
      return row?.state ?? null
    },
    async violation({ id, ...key }) {
      const [row] = await run<ViolationRecord>(pool, violationList, [...keyValues(key), id, null, null, 1])
      return row === undefined ? null : violationOf(row)
    },
    async violations({ cursor, limit, ...key }) {
      const marks = cursor === undefined ? [null, null] : decodeCursor(cursor, ['moment', 'text'])
      if (marks === null) return null
      const rows = await run<ViolationRecord>(pool, violationList, [...keyValues(key), null, ...marks, limit + 1])
      return pageOf(rows.map(violationOf), limit, ({ violation }) => [violation.at, violation.id])
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

function loadedOf(row: StandingRecord | undefined): LoadedStanding {
  return {
    marketplace: row?.marketplace ? marketplaceOf(row.marketplace) : null,
    file: row?.state ?? null,
    headHash: row?.head_hash ?? '',
    history: { violations: row?.violations ?? [], reversals: row?.reversals ?? [], acts: row?.acts ?? [] },
  }
}

function violationOf({ body, recorded_ms, statement, reversals }: ViolationRecord): StoredViolation {
  return { violation: body, recordedAt: recorded_ms, statement, reversals }
}

function commitParameters({ file, events, ...rest }: StandingPlan): string[] {
  return [JSON.stringify({ ...rest, state: file }), JSON.stringify(events.map(eventRow))]
}

function eventRow({ event, ...row }: StandingEventRow) {
  const { seq, at, by, clause, ...body } = event
  return { ...row, seq, at, type: event.type, actor: by, clause: clause ?? null, body }
}
