import type { Actor } from '../../../core/case-file/case-file.ts'
import { commands } from '../../../core/case-file/commands.ts'
import type { CaseEvent } from '../../../core/case-file/events.ts'
import { HOUR_MS, type Instant, plusMs } from '../../../core/kernel/instant.ts'
import type { Chance } from '../../../server/pack-files/backtest/chance.ts'
import {
  type Act,
  type CaseState,
  type Ground,
  INTEGRATION,
  PARTIES,
  PLATFORM,
  passTime,
  play,
} from '../../../server/pack-files/drive/case-state.ts'
import { actText, sampleActs } from '../../../server/pack-files/explore/sample-acts.ts'
import { sampleFields } from '../../../server/pack-files/explore/sample-fields.ts'

/** What somebody did, and when; whether it was let through doesn't matter. */
export interface Given {
  readonly at: Instant
  readonly act: Act
  readonly rejection: string | null
}

export interface Course {
  readonly given: readonly Given[]
  readonly events: readonly CaseEvent[]
  /** The case after each step. */
  readonly states: readonly CaseState[]
  readonly end: CaseState
}

/** What people and the world do with a case, by chance, until it has ended or they have had enough. */
export function courseOf(ground: Ground, opened: CaseState, chance: Chance): Course {
  const given: Given[] = []
  const events = [...opened.events]
  const states = [opened]
  let end = opened
  const go = (to: CaseState) => {
    end = to
    events.push(...to.events)
    states.push(to)
  }
  for (let turn = 0; turn < MOST_TURNS && end.file.status === 'open'; turn += 1) {
    go(passTime(ground, end, nextMoment(end, chance)))
    const act = nextAct(ground, end, chance)
    if (act === null) continue
    const { state, rejection } = play(ground, end, act)
    given.push({ at: end.now, act, rejection: rejection?.code ?? null })
    go(state)
  }
  return { given, events, states, end }
}

/** The same acts at the same moments, with somebody looking after the case in between at moments of his own. */
export function eventsWhenSwept(ground: Ground, opened: CaseState, swept: Swept): readonly CaseEvent[] {
  const events = [...opened.events]
  let state = opened
  const look = (at: Instant) => {
    state = passTime(ground, state, at)
    events.push(...state.events)
  }
  const lookUntil = (moment: Instant) => {
    for (let turn = 0; turn < MOST_SWEEPS && state.now < moment; turn += 1) {
      const next = plusMs(state.now, swept.gapMs())
      if (next < moment) look(next)
      else break
    }
    look(moment)
  }
  for (const { at, act } of swept.given) {
    lookUntil(at)
    state = play(ground, state, act).state
    events.push(...state.events)
  }
  lookUntil(swept.until)
  return events
}

interface Swept {
  readonly given: readonly Given[]
  readonly until: Instant
  readonly gapMs: () => number
}

export function courseText({ given }: Pick<Course, 'given'>): string {
  return given
    .map(({ at, act, rejection }) => `${at} ${actText(act)}${rejection === null ? '' : ` ✗ ${rejection}`}`)
    .join('\n')
}

/** Soon, within days, at the very end of the running time or just after it, never past two ends at once. */
function nextMoment({ file, now }: CaseState, chance: Chance): Instant {
  const due = file.nextDueAt
  if (file.collection !== null) return now
  if (due !== null && chance.happens(SILENT_SHARE)) return plusMs(due, chance.happens(0.3) ? 0 : 1)
  const soon = plusMs(now, Math.round(chance.next() ** 2 * 72 * HOUR_MS))
  return due === null || soon <= due ? soon : plusMs(due, 1)
}

function nextAct(ground: Ground, state: CaseState, chance: Chance): Act | null {
  if (state.file.status === 'closed') return null
  if (state.file.collection !== null) return COLLECT
  if (chance.happens(INTRUDING_SHARE)) return intrusion(ground, state, chance)
  if (chance.happens(ASIDE_SHARE)) return chance.pick(asidesIn(state))
  const byName = Map.groupBy(sampleActs(state, ground.snapshot), ({ name, by }) => `${by.role} ${name}`)
  if (byName.size === 0) return null
  const acts = chance.weighted([...byName.values()], ([act]) => WEIGHTS[act?.name ?? ''] ?? 1)
  const act = chance.pick(acts)
  return SHOWING.has(act.name) && chance.happens(0.5) ? { ...act, fields: { ...act.fields, evidence: ['photo'] } } : act
}

/** Anybody tries anything: what the stage doesn't give him is refused. */
function intrusion({ snapshot }: Ground, { file }: CaseState, chance: Chance): Act {
  const [name, by] = [chance.pick(FLOW_COMMANDS), chance.pick(PEOPLE)]
  return { name, by, fields: sampleFields(name, { file, snapshot, by })[0] ?? {} }
}

/** What leaves a case where it is. */
function asidesIn({ file }: CaseState): Act[] {
  const deadline = file.deadlines[0]?.name ?? 'none'
  const payouts = file.payouts.map(({ id }) => act('record_payout', INTEGRATION, { payout_id: id, result: 'settled' }))
  return [
    act('submit_evidence', PEOPLE[0], { evidence: ['photo', 'chat_record'] }),
    act('submit_evidence', PEOPLE[1], { evidence: ['waybill'] }),
    act('send_message', PEOPLE[0], { text: 'x' }),
    act('contact_party', PEOPLE[2], { party: 'buyer', channel: 'phone' }),
    act('extend_deadline', PEOPLE[2], { deadline, by: 'PT24H', reason: 'x' }),
    act('pause_deadline', PEOPLE[2], { deadline, reason: 'x' }),
    act('resume_deadline', PEOPLE[2], { deadline }),
    act('urge', PEOPLE[0], {}),
    act('block_buyer', PEOPLE[1], {}),
    ...payouts,
  ]
}

function act(name: string, by: Actor, fields: Act['fields']): Act {
  return { name, by, fields }
}

/** What the server does by itself as soon as a case asks for it. */
export const COLLECT: Act = { name: 'collect_from_merchant', by: PLATFORM, fields: {} }

const PEOPLE: readonly [Actor, Actor, Actor, Actor] = [
  { role: 'buyer', id: PARTIES.buyer.id },
  { role: 'merchant', id: PARTIES.merchant.id },
  { role: 'agent', id: 'a1' },
  { role: 'supervisor', id: 's1' },
]
const FLOW_COMMANDS = Object.keys(commands).filter(name => commands[name]?.from === 'flow')
const SHOWING = new Set(['refuse', 'dispute_return', 'request_intervention', 'contest_evidence', 'supplement'])
/** What ends a case at once is done less often than what moves it on. */
const WEIGHTS: Readonly<Record<string, number>> = {
  withdraw: 0.1,
  settle: 0.2,
  record_completion: 0.3,
  modify_claim: 0.3,
  propose: 0.5,
  agree: 2,
  ship_return: 3,
  ship_replacement: 3,
}
const SILENT_SHARE = 0.2
const INTRUDING_SHARE = 0.05
const ASIDE_SHARE = 0.2
const MOST_TURNS = 40
const MOST_SWEEPS = 400
