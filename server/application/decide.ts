import type { CaseFile } from '../../core/case-file/case-file.ts'
import type { Command, Outcome, World } from '../../core/case-file/command.ts'
import { handle } from '../../core/case-file/handle.ts'
import type { LoadedFacts } from '../../core/case-file/loaded-facts.ts'
import { type OrderWatch, watchKey } from '../../core/case-file/order-watches.ts'
import type { TextRef } from '../../core/case-file/text-ref.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import type { Rejection } from '../../core/kernel/rejection.ts'
import { type CaseRules, caseRules } from './case-rules.ts'
import type { AnswerRow, CommitPlan, TextRow } from './commit-plan.ts'
import { earlierCases } from './earlier-cases.ts'
import { missingEvidence, usableEvidence } from './evidence-use.ts'
import { orderFactsOf } from './order-facts.ts'
import { planCommit } from './plan-commit.ts'
import {
  type AnswerKey,
  type Calendars,
  type Digest,
  type Loaded,
  type Marketplace,
  type Rules,
  timeOf,
  type WallClock,
} from './ports.ts'
import { textIdOf } from './request-ids.ts'
import type { SubmitRequest, SubmitResult, SubmitStatus } from './submit-request.ts'
import { isSameWatch, watchOf, withClaim } from './watched-order.ts'

export interface DecidePorts {
  readonly clock: WallClock
  readonly digest: Digest
  readonly rules: Rules
  readonly calendars: Calendars
}

/** A request with all that was loaded for it. */
export interface Asked {
  readonly request: SubmitRequest
  readonly answerKey: AnswerKey | null
  readonly loaded: Loaded
  readonly position: Instant
  /** Time has been let pass on its order already. */
  readonly isOrderPassed: boolean
}

/** The answer, and what must be written before it may be given; null where there is nothing to write. */
export interface Decided {
  readonly result: SubmitResult
  readonly plan: CommitPlan | null
  /** Nothing is decided: time has to pass on its order first. */
  readonly isOrderDue?: boolean
}

/** Decides one request that was not answered before: time passes, then its command; nothing is written here. */
export async function decide(asked: Asked, ports: DecidePorts): Promise<Decided> {
  const { request, loaded } = asked
  const { marketplace, file } = loaded
  if (marketplace === null) return without('not_found', { file: null, now: ports.clock.now() })
  const now = timeOf(marketplace, ports.clock)
  const lacksCase = file === null && request.command?.name !== OPEN_CASE
  const lacksSubject = request.subject !== undefined && loaded.subject === null
  if (lacksCase || lacksSubject || (request.orderId !== undefined && loaded.order === null)) {
    return without('not_found', { file, now })
  }
  if (request.ifMatchVersion !== undefined && request.ifMatchVersion !== file?.version) {
    return without('stale', { file, now })
  }
  if (isOrderDue(asked, now)) return { ...without('stale', { file, now }), isOrderDue: true }
  // It may have been shipped, or refunded, a moment ago.
  const isAwaited = request.watch === undefined || isSameWatch(request.watch, loaded.order?.watch ?? null)
  if (!isAwaited) return without('stale', { file, now })
  const texts = textRowsOf(asked, { now, digest: ports.digest })
  const at = request.asOf ?? now
  const rules = await caseRules(loaded, { marketplace, rules: ports.rules, now: at })
  const outcome = 'code' in rules ? refusedOpening(rules) : handled(asked, { ...rules, now: at, texts, ports })
  const result: SubmitResult = {
    status: outcome.rejection === null ? 'done' : 'rejected',
    file: outcome.file,
    events: outcome.events,
    rejection: outcome.rejection,
    recordedAt: now,
    replayed: false,
  }
  if (request.dryRun) return { result, plan: null }
  if (wantsFreeUnits(outcome, asked)) return { ...without('stale', { file, now }), isOrderDue: true }
  const orderWatch = await watchAfter(outcome, { asked, marketplace, at, ports })
  return { result, plan: planOf(result, { asked, texts, digest: ports.digest, orderWatch }) }
}

/**
 * Time passes on an order before anybody opens a case on it; a trial run shows the order as it is. What is done in a
 * case that is open looks at its order for the order's cap alone.
 */
function isOrderDue({ request, loaded: { order }, isOrderPassed }: Asked, now: Instant): boolean {
  const isTimes = request.watch !== undefined || request.dryRun === true
  const isOpening = request.orderId !== undefined && !isOrderPassed && !isTimes
  return isOpening && order !== null && order.watch !== null && order.watch.dueAt < now
}

/** Time may have ended the case that claims them. */
function wantsFreeUnits({ rejection }: Outcome, { request, isOrderPassed }: Asked): boolean {
  return rejection?.code === 'already_claimed' && !isOrderPassed && request.watch === undefined
}

/** What the order of a case that opens waits for from now on; null for all that is no opening. */
async function watchAfter(
  { file, events }: Outcome,
  { asked, marketplace, at, ports }: { asked: Asked; marketplace: Marketplace; at: Instant; ports: DecidePorts },
): Promise<OrderWatch | null> {
  const { request, loaded } = asked
  if (loaded.order === null || file === null || !events.some(({ type }) => type === 'CaseOpened')) return null
  const claimed = file.claimsGoods ? file.claim : { ...file.claim, lines: [] }
  return watchOf(withClaim(loaded.order, claimed, request.watch ?? null), { marketplace, since: at }, ports)
}

function handled({ request, loaded }: Asked, { snapshot, order, now, texts, ports }: CaseRules & Deciding): Outcome {
  const clock = { zone: snapshot.zone, calendar: ports.calendars.of(snapshot.country) }
  const facts = factsOf({ request, loaded: { ...loaded, order } }, texts)
  const missing = missingEvidence(request.evidenceIds ?? [], facts.evidence ?? [])
  return handleUnless(missing, { file: loaded.file, command: request.command, world: { now, snapshot, clock, facts } })
}

interface Deciding {
  readonly now: Instant
  readonly texts: readonly SentText[]
  readonly ports: DecidePorts
}

function refusedOpening(rejection: Rejection): Outcome {
  return { file: null, events: [], rejection }
}

function factsOf({ request, loaded }: Pick<Asked, 'request' | 'loaded'>, texts: readonly SentText[]): LoadedFacts {
  const { order, funds, evidence, subject } = loaded
  const references = texts.map(({ field, row }): [string, TextRef] => [field, { id: row.id, sha256: row.sha256 }])
  const { marketplaceId, caseId } = request
  return {
    opening: { caseId, marketplaceId, ...(request.watch !== undefined && { clause: request.watch.clause }) },
    texts: Object.fromEntries(references),
    evidence: usableEvidence(evidence, request.command),
    ...(order !== null && { order: orderFactsOf(order) }),
    ...(funds !== null && { merchantFunds: funds }),
    ...(subject !== null && { subject }),
    earlier: earlierCases(loaded, request),
  }
}

/** What the application itself must refuse is refused after time has passed, as the core does it. */
function handleUnless(
  rejection: Rejection | null,
  { file, command, world }: { file: CaseFile | null; command: Command | null; world: World },
): Outcome {
  if (rejection === null) return handle(file, command, world)
  return { ...(file === null ? { file, events: [] } : handle(file, null, world)), rejection }
}

interface SentText {
  readonly field: string
  readonly row: TextRow
}

function textRowsOf(asked: Asked, { now, digest }: { now: Instant; digest: Digest }): SentText[] {
  const { request, answerKey, loaded } = asked
  const { bucket, caseId } = request
  const origin = { caseId, from: answerKey?.id ?? loaded.file?.version ?? 0 }
  return (request.texts ?? []).map(text => {
    const { field, kind, author, body } = text
    const id = textIdOf(digest, text, origin)
    return { field, row: { bucket, caseId, id, kind, author, sha256: digest.sha256(body), body, writtenAt: now } }
  })
}

function planOf(
  { status, file, events, rejection, recordedAt }: SubmitResult,
  { asked, texts, digest, orderWatch }: Planning,
): CommitPlan | null {
  const { request, loaded, position } = asked
  const { marketplaceId, bucket, caseId } = request
  const answer = rejection?.status === 'malformed' ? null : answerRowOf(asked, { status, file, rejection, recordedAt })
  if (events.length === 0 && answer === null) return null
  const kept = status === 'done' ? texts.map(text => text.row) : []
  const watchDone = request.watch === undefined ? null : watchKey(request.watch)
  const origin = { marketplaceId, bucket, caseId, recordedAt }
  const committing = { ...origin, loaded, digest, position, texts: kept, answer, orderWatch, watchDone }
  return planCommit(events, file, committing)
}

interface Planning {
  readonly asked: Asked
  readonly texts: readonly SentText[]
  readonly digest: Digest
  readonly orderWatch: OrderWatch | null
}

/** A request that made no sense isn't remembered: put right, it may come again under its key. */
function answerRowOf(
  { request, answerKey }: Asked,
  answer: Pick<SubmitResult, 'status' | 'file' | 'rejection' | 'recordedAt'>,
): AnswerRow | null {
  if (answerKey === null || request.idempotency === undefined) return null
  const { file, rejection, recordedAt } = answer
  const status = answer.status === 'done' ? 'done' : 'rejected'
  const { bodyHash } = request.idempotency
  return {
    ...answerKey,
    caseId: request.caseId,
    bodyHash,
    status,
    caseVersion: file?.version ?? 0,
    recordedAt,
    rejection,
  }
}

function without(status: SubmitStatus, { file, now }: { file: CaseFile | null; now: Instant }): Decided {
  return { result: { status, file, events: [], rejection: null, recordedAt: now, replayed: false }, plan: null }
}

const OPEN_CASE = 'open_case'
