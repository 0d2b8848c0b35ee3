import type { Pool } from 'pg'
import type { CaseFile } from '../../core/case-file/case-file.ts'
import { bucketOf } from '../../core/kernel/ids.ts'
import type { Rejection } from '../../core/kernel/rejection.ts'
import type { CommitPlan } from '../application/commit-plan.ts'
import type { CaseStore, KnownAnswer, Loaded, LoadKey, StoredEvidence } from '../application/ports.ts'
import type { StoredOrder } from '../application/stored-order.ts'
import { type EventRecord, eventOf } from './event-record.ts'
import { type MarketplaceRecord, marketplaceOf } from './marketplace-record.ts'
import { run } from './statement.ts'
import { commitBatch } from './statements/commit-batch.ts'
import { eventsUntil } from './statements/events-until.ts'
import { loadBatch } from './statements/load-batch.ts'
import { moveAnswer } from './statements/move-answer.ts'

export function createCaseStore(pool: Pool): CaseStore {
  return {
    async load(keys) {
      const rows = await run<LoadRecord>(pool, loadBatch, [JSON.stringify(keys.map(loadParameters))])
      return rows.map(loadedOf)
    },
    async commit(plans) {
      const moved = await run<{ id: string }>(pool, commitBatch, commitParameters(plans))
      const ids = new Set(moved.map(row => row.id))
      return plans.map(plan => plan.caseRow === null || ids.has(plan.caseRow.id))
    },
    async eventsUntil({ bucket, caseId, version }) {
      return (await run<EventRecord>(pool, eventsUntil, [bucket, caseId, version])).map(eventOf)
    },
    async moveAnswer({ bucket, id }, version) {
      await run(pool, moveAnswer, [bucket, id, version])
    },
  }
}

function loadParameters(key: LoadKey, place: number) {
  return {
    place,
    marketplaceId: key.marketplaceId,
    bucket: key.bucket,
    caseId: key.caseId,
    answerBucket: key.answer?.bucket ?? null,
    answerId: key.answer?.id ?? null,
    orderId: key.orderId,
    evidence: key.evidenceIds.map(id => ({ bucket: bucketOf(id), id })),
    wantsFunds: key.wantsFunds,
    subjectId: key.subject?.caseId ?? null,
    aboutId: key.subject?.id ?? null,
    wantsEarlier: key.wantsEarlier,
  }
}

interface LoadRecord {
  readonly marketplace: MarketplaceRecord | null
  readonly state: CaseFile | null
  readonly head_hash: string | null
  readonly answer: AnswerRecord | null
  readonly order_file: StoredOrder | null
  readonly evidence: readonly StoredEvidence[] | null
  readonly funds: Loaded['funds']
  readonly subject: CaseFile | null
  readonly earlier: Loaded['earlier'] | null
}

interface AnswerRecord {
  readonly body_hash: string
  readonly status: KnownAnswer['status']
  readonly case_version: number
  readonly recorded_ms: KnownAnswer['recordedAt']
  readonly rejection: Rejection | null
}

function loadedOf(row: LoadRecord): Loaded {
  return {
    marketplace: row.marketplace && marketplaceOf(row.marketplace),
    file: row.state,
    headHash: row.head_hash ?? '',
    answer: row.answer && {
      bodyHash: row.answer.body_hash,
      status: row.answer.status,
      caseVersion: row.answer.case_version,
      recordedAt: row.answer.recorded_ms,
      rejection: row.answer.rejection,
    },
    order: row.order_file,
    evidence: row.evidence ?? [],
    funds: row.funds,
    subject: row.subject,
    earlier: row.earlier ?? [],
  }
}

/** One JSON list for each table, in the order of the statement's parameters. */
function commitParameters(plans: readonly CommitPlan[]): string[] {
  return [
    rowsOf(plans, plan => (plan.caseRow === null ? [] : [plan.caseRow])),
    rowsOf(plans, plan => plan.events),
    rowsOf(plans, plan => plan.texts),
    rowsOf(plans, plan => plan.evidence),
    rowsOf(plans, plan => plan.postings),
    rowsOf(plans, plan => plan.accountChanges),
    rowsOf(plans, plan => plan.holds),
    rowsOf(plans, plan => plan.holdResolutions),
    rowsOf(plans, plan => plan.payouts),
    rowsOf(plans, plan => plan.payoutChanges),
    rowsOf(plans, plan => plan.outbox),
    rowsOf(plans, plan => plan.shipments),
    rowsOf(plans, plan => (plan.orderChange === null ? [] : [plan.orderChange])),
    rowsOf(plans, plan => plan.lineChanges),
    rowsOf(plans, plan => (plan.answer === null ? [] : [plan.answer])),
  ]
}

function rowsOf(plans: readonly CommitPlan[], rows: (plan: CommitPlan) => readonly unknown[]): string {
  return JSON.stringify(plans.flatMap(rows))
}
