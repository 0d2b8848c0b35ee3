import type { CaseFile } from '../../core/case-file/case-file.ts'
import type { Command, Outcome, World } from '../../core/case-file/command.ts'
import { handle } from '../../core/case-file/handle.ts'
import type { LoadedFacts } from '../../core/case-file/loaded-facts.ts'
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
  type Rules,
  timeOf,
  type WallClock,
} from './ports.ts'
import { textIdOf } from './request-ids.ts'
import type { SubmitRequest, SubmitResult, SubmitStatus } from './submit-request.ts'

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
}

/** The answer, and what must be written before it may be given; null where there is nothing to write. */
export interface Decided {
  readonly result: SubmitResult
  readonly plan: CommitPlan | null
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
  const texts = textRowsOf(asked, { now, digest: ports.digest })
  const rules = await caseRules(loaded, { marketplace, rules: ports.rules, now })
  const outcome = 'code' in rules ? refusedOpening(rules) : handled(asked, { ...rules, now, texts, ports })
  const result: SubmitResult = {
    status: outcome.rejection === null ? 'done' : 'rejected',
    file: outcome.file,
    events: outcome.events,
    rejection: outcome.rejection,
    recordedAt: now,
    replayed: false,
  }
  return { result, plan: request.dryRun ? null : planOf(result, { asked, texts, digest: ports.digest }) }
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
    opening: { caseId, marketplaceId },
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
  { asked, texts, digest }: { asked: Asked; texts: readonly SentText[]; digest: Digest },
): CommitPlan | null {
  const { request, loaded, position } = asked
  const { marketplaceId, bucket, caseId } = request
  const answer = rejection?.status === 'malformed' ? null : answerRowOf(asked, { status, file, rejection, recordedAt })
  if (events.length === 0 && answer === null) return null
  const kept = status === 'done' ? texts.map(text => text.row) : []
  const committing = { marketplaceId, bucket, caseId, recordedAt, loaded, digest, position, texts: kept, answer }
  return planCommit(events, file, committing)
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
