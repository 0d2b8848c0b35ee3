import type { CaseFile } from '../../core/case-file/case-file.ts'
import type { CaseEvent } from '../../core/case-file/events.ts'
import type { OrderWatch } from '../../core/case-file/order-watches.ts'
import { canonicalJson } from '../../core/kernel/canonical.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import type { CommitPlan, EventRow, TextRow } from './commit-plan.ts'
import { moneyRowsOf, type Origin } from './money-rows.ts'
import { orderRowsOf } from './order-rows.ts'
import { outboxRowsOf } from './outbox-rows.ts'
import type { Digest, Loaded } from './ports.ts'

export interface Committing extends Origin {
  readonly loaded: Loaded
  readonly digest: Digest
  /** By the real time: where the events stand in the feed, and from when on the outbox may be worked. */
  readonly position: Instant
  readonly texts: readonly TextRow[]
  readonly answer: CommitPlan['answer']
  /** For a case that opens: what its order waits for from now on, and what it needn't wait for again. */
  readonly orderWatch: OrderWatch | null
  readonly watchDone: string | null
}

/** All rows that these events mean. They and nothing else decide what is written. */
export function planCommit(events: readonly CaseEvent[], file: CaseFile | null, committing: Committing): CommitPlan {
  const { loaded, bucket, caseId, marketplaceId, position, texts, answer } = committing
  const eventRows = chain(events, file, committing)
  const head = eventRows.at(-1)
  if (head === undefined || file === null) return { ...nothing, answer }
  const expectedVersion = loaded.file?.version ?? 0
  const money = moneyRowsOf(events, file, committing)
  return {
    caseRow: { bucket, id: caseId, version: file.version, expectedVersion, state: file, headHash: head.hash },
    events: eventRows,
    texts,
    evidence: evidenceIdsOf(events).map(evidenceId => ({ bucket, caseId, evidenceId })),
    ...money,
    outbox: outboxRowsOf(events, file, { ...committing, availableAt: position, payouts: money.payouts }),
    ...orderRowsOf(events, file, {
      bucket,
      caseId,
      marketplaceId,
      seenVersion: loaded.order?.version ?? 0,
      watch: committing.orderWatch,
      watchDone: committing.watchDone,
    }),
    answer,
  }
}

function chain(events: readonly CaseEvent[], file: CaseFile | null, committing: Committing): EventRow[] {
  const { bucket, caseId, marketplaceId, recordedAt, position, digest } = committing
  let prevHash = committing.loaded.headHash
  const merchantId = file?.parties.merchant.id ?? ''
  return events.map(event => {
    const { seq, at, by, clause, ...body } = event
    const hash = eventHash(digest, event, prevHash)
    const where = { bucket, caseId, seq, marketplaceId, merchantId, at, recordedAt, position }
    const row = { ...where, type: event.type, actor: by, clause: clause ?? null, body, prevHash, hash }
    prevHash = hash
    return row
  })
}

/** SHA-256 of an event with its predecessor's hash, empty for the first: whoever has a history can check it. */
export function eventHash(digest: Digest, event: CaseEvent, prevHash: string): string {
  return digest.sha256(canonicalJson({ ...event, prevHash }))
}

function evidenceIdsOf(events: readonly CaseEvent[]): string[] {
  return events.flatMap(event => {
    if (event.type === 'CaseOpened') return event.evidence.map(item => item.id)
    return event.type === 'EvidenceSubmitted' ? event.items.map(item => item.id) : []
  })
}

const nothing: CommitPlan = {
  caseRow: null,
  events: [],
  texts: [],
  evidence: [],
  postings: [],
  accountChanges: [],
  holds: [],
  holdResolutions: [],
  payouts: [],
  payoutChanges: [],
  outbox: [],
  shipments: [],
  orderChange: null,
  lineChanges: [],
  answer: null,
}
