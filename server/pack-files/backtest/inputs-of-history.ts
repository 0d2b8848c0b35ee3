import type { CaseFile } from '../../../core/case-file/case-file.ts'
import type { CaseEvent } from '../../../core/case-file/events.ts'
import { evolve } from '../../../core/case-file/evolve.ts'
import type { LoadedFacts } from '../../../core/case-file/loaded-facts.ts'
import type { TextRef } from '../../../core/case-file/text-ref.ts'
import type { EvidenceEntry } from '../../../core/evidence/evidence.ts'
import { actOf } from './act-of-event.ts'
import type { ActRead } from './act-read.ts'
import { chargesIn, fundsForHold, fundsRecovered } from './funds-seen.ts'
import { openingOf } from './opening-of-event.ts'
import { type Input, isByTime, type PastCase, type TimedStage } from './past-case.ts'

/**
 * What people did in a case and what was reported to it, read back from its events: each act's event gives the command
 * that made it. Entry rules, expired deadlines and what the server does by itself are left out: a replay derives them
 * anew. What was refused, or changed nothing, left no event and isn't known.
 */
export function pastCaseOf(id: string, events: readonly CaseEvent[]): PastCase {
  const [opened] = events
  if (opened?.type !== 'CaseOpened') throw new Error(`the events of ${id} don't begin with its opening`)
  const inputs: Input[] = []
  const seqs: number[] = []
  let file = evolve(null, opened)
  let brought: readonly EvidenceEntry[] = []
  let timed: TimedStage[] = []
  for (const [place, event] of events.entries()) {
    if (place === 0) continue
    if (isPartOfNext(event, events[place + 1])) brought = event.items
    else {
      const act = actOf(event, file)
      if (act !== null) {
        const facts = factsOf(act, { event, brought, file, events })
        inputs.push(inputOf(act, { event, file, facts, timed }))
        seqs.push(event.seq)
        brought = []
        timed = []
      }
    }
    timed = withStage(timed, event)
    file = evolve(file, event)
  }
  return {
    id,
    kind: file.kind,
    category: file.order?.category ?? '',
    opening: openingOf(opened),
    inputs,
    charges: chargesIn(events, seq => seqs.filter(one => one < seq).length),
    endsAt: events.at(-1)?.at ?? opened.at,
  }
}

type Submitted = Extract<CaseEvent, { type: 'EvidenceSubmitted' }>

/**
 * Whether evidence was brought by the act that follows. Two acts of one moment that read the same do the same: which of
 * the two it was makes no difference then.
 */
function isPartOfNext(event: CaseEvent, next: CaseEvent | undefined): event is Submitted {
  if (event.type !== 'EvidenceSubmitted' || event.statement !== null || next === undefined) return false
  const isSame = next.at === event.at && next.by.id === event.by.id && next.clause === event.clause
  return isSame && next.by.role === event.by.role && BRINGING.has(next.type) && isNumberedFrom(event, next)
}

/** A waybill is numbered by the first event of its act, and so tells whether the evidence was part of it. */
function isNumberedFrom({ seq }: CaseEvent, next: CaseEvent): boolean {
  return next.type !== 'ReturnShipped' || next.waybill.shipmentId.endsWith(`_${seq}`)
}

const BRINGING: ReadonlySet<CaseEvent['type']> = new Set([
  'ClaimRefused',
  'ReturnDisputed',
  'InterventionRequested',
  'EvidenceContested',
  'ReturnShipped',
  'ReplyGiven',
  'AppealSupplemented',
])

/** The stages that time has brought the case to since the last input. */
function withStage(timed: TimedStage[], event: CaseEvent): TimedStage[] {
  if (event.type !== 'StageEntered' || !isByTime(event)) return timed
  const occurrence = timed.filter(({ stage }) => stage === event.to).length + 1
  return [...timed, { stage: event.to, enteredAt: event.at, occurrence }]
}

interface Reading {
  readonly event: CaseEvent
  readonly file: CaseFile
}

function factsOf(
  act: ActRead,
  { event, brought, file, events }: Reading & { brought: readonly EvidenceEntry[]; events: readonly CaseEvent[] },
): LoadedFacts {
  const said = Object.entries(act.texts ?? {}).filter((text): text is [string, TextRef] => text[1] !== null)
  const facts: LoadedFacts = {
    texts: Object.fromEntries(said),
    evidence: event.type === 'EvidenceSubmitted' ? event.items : brought,
  }
  if (act.name === 'request_intervention') return { ...facts, merchantFunds: fundsForHold(events, { event, file }) }
  return act.name === 'recover_advance' ? { ...facts, merchantFunds: fundsRecovered(event, file) } : facts
}

function inputOf(
  { name, fields }: ActRead,
  { event, file, facts, timed }: Reading & { facts: LoadedFacts; timed: readonly TimedStage[] },
): Input {
  const evidenceIds = (facts.evidence ?? []).map(({ id }) => id)
  const command = { name, by: event.by, fields: { ...fields, ...(evidenceIds.length > 0 && { evidenceIds }) } }
  const payoutPlace = file.payouts.findIndex(({ id }) => id === fields.payoutId)
  const stageByTime = timed.findLast(({ stage }) => stage === file.stage)
  return {
    command,
    at: event.at,
    facts,
    ...(stageByTime !== undefined && { stageByTime }),
    ...(name === 'record_payout' && { payoutPlace }),
  }
}
