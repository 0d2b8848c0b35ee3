import type { Command } from '../../core/case-file/command.ts'
import { commands } from '../../core/case-file/commands.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import type { OutboxRow } from './commit-plan.ts'
import { type Decided, type DecidePorts, decide } from './decide.ts'
import type { Entry } from './lane.ts'
import { type AnswerKey, type CaseStore, ConstraintBroken, type Loaded } from './ports.ts'
import type { Recording } from './recording.ts'
import { replay } from './replay.ts'
import type { SubmitRequest, SubmitResult } from './submit-request.ts'

export interface BatchPorts extends DecidePorts {
  readonly store: CaseStore
  readonly recording: Recording
}

export interface LaneRequest {
  readonly request: SubmitRequest
  readonly answerKey: AnswerKey | null
}

export interface LaneAnswer {
  readonly result: SubmitResult
  /** What the same commit has asked to be done next. */
  readonly outbox: readonly OutboxRow[]
}

type Pending = Entry<LaneRequest, LaneAnswer>
type Ready = { readonly entry: Pending; readonly decided: Decided }

/**
 * One read, the decisions, one write. Settles each entry whose answer is final, and returns those to be decided again:
 * their case has moved on meanwhile, or the store refused the whole batch for the sake of one of them.
 */
export async function workBatch(batch: readonly Pending[], ports: BatchPorts): Promise<readonly Pending[]> {
  const loaded = await ports.store.load(batch.map(loadKeyOf))
  const position = ports.recording.begin()
  try {
    const ready = await decideEach(batch, { loaded, position, ports })
    return await write(ready, ports.store)
  } finally {
    ports.recording.end(position)
  }
}

function loadKeyOf({ request: { request, answerKey } }: Pending) {
  return {
    marketplaceId: request.marketplaceId,
    bucket: request.bucket,
    caseId: request.caseId,
    answer: answerKey,
    orderId: request.orderId ?? null,
    evidenceIds: request.evidenceIds ?? [],
    wantsFunds: needs(request.command, 'merchant_funds'),
    subject: request.subject ?? null,
    wantsEarlier: request.command?.name === 'open_case' || needs(request.command, 'earlier_cases'),
  }
}

function needs(command: Command | null, what: 'merchant_funds' | 'earlier_cases'): boolean {
  const known = commands[command?.name ?? '']
  return known !== undefined && known.from !== 'opening' && (known.spec.needs?.includes(what) ?? false)
}

async function decideEach(
  batch: readonly Pending[],
  { loaded, position, ports }: { loaded: readonly Loaded[]; position: Instant; ports: BatchPorts },
): Promise<Ready[]> {
  const decided = batch.map(async (entry, place): Promise<Ready[]> => {
    const found = loaded[place]
    if (found === undefined) throw new Error('the store answered fewer keys than it was asked')
    const { request, answerKey } = entry.request
    try {
      if (found.answer !== null) {
        const result = await replay(found.answer, { request, loaded: found, store: ports.store })
        return [{ entry, decided: { result, plan: null } }]
      }
      return [{ entry, decided: await decide({ request, answerKey, loaded: found, position }, ports) }]
    } catch (error) {
      // A fault in one case's rules is that command's alone.
      entry.fail(error)
      return []
    }
  })
  return (await Promise.all(decided)).flat()
}

async function write(ready: readonly Ready[], store: CaseStore): Promise<readonly Pending[]> {
  const writing = ready.filter(({ decided }) => decided.plan !== null)
  try {
    const kept = writing.length === 0 ? [] : await store.commit(writing.flatMap(({ decided }) => decided.plan ?? []))
    const lost = new Set(writing.filter((_, place) => kept[place] !== true))
    for (const one of ready) if (!lost.has(one)) one.entry.settle(answerOf(one.decided))
    return [...lost].flatMap(({ entry, decided }) => again(entry, decided, CASE_BUSY))
  } catch (error) {
    if (!(error instanceof ConstraintBroken)) throw error
    for (const one of ready) if (one.decided.plan === null) one.entry.settle(answerOf(one.decided))
    return afterRefusal(writing, error)
  }
}

/** A constraint refuses the statement, not the culprit: all are tried singly, and the culprit shows itself. */
function afterRefusal(writing: readonly Ready[], error: ConstraintBroken): readonly Pending[] {
  if (writing.length > 1) {
    for (const { entry } of writing) entry.alone = true
    return writing.map(({ entry }) => entry)
  }
  const code = REFUSALS[error.constraint] ?? 'conflicting_change'
  return writing.flatMap(({ entry, decided }) => again(entry, decided, code))
}

/** Decided again from what is there now, so that the rules can say no themselves; in the end it is one here. */
function again(entry: Pending, decided: Decided, code: string): Pending[] {
  entry.attempts += 1
  entry.alone = true
  if (entry.attempts < (code === CASE_BUSY ? CONFLICTS_MAX : REFUSALS_MAX)) return [entry]
  const { recordedAt } = decided.result
  const rejection = { code, status: 'not_allowed' } as const
  entry.settle({
    result: { status: 'rejected', file: null, events: [], rejection, recordedAt, replayed: false },
    outbox: [],
  })
  return []
}

function answerOf({ result, plan }: Decided): LaneAnswer {
  return { result, outbox: plan?.outbox ?? [] }
}

/** What a constraint means to whoever sent the command, where it comes to that. */
const REFUSALS: Readonly<Record<string, string>> = {
  account_not_overdrawn: 'insufficient_funds',
  order_line_claimed_within_bought: 'quantity_already_claimed',
  order_file_refunds_within_payment: 'refund_exceeds_payment',
  order_file_unchanged_since_loaded: 'order_busy',
  hold_resolution_pkey: 'hold_already_resolved',
  case_file_about_in_turn: 'subject_busy',
}

const CASE_BUSY = 'case_busy'
/** Between two processes that both keep writing to one case each attempt is a toss: nobody loses so many in a row. */
const CONFLICTS_MAX = 20
/** What a constraint goes on refusing isn't there for others to change back. */
const REFUSALS_MAX = 5
