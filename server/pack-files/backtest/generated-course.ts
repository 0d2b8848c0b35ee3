import type { CaseEvent } from '../../../core/case-file/events.ts'
import { HOUR_MS, plusMs } from '../../../core/kernel/instant.ts'
import {
  type Act,
  type CaseState,
  type Ground,
  INTEGRATION,
  PARTIES,
  PLATFORM,
  passTime,
  play,
} from '../drive/case-state.ts'
import { sampleActs } from '../explore/sample-acts.ts'
import { PAID_MINOR } from '../explore/sample-order.ts'
import type { Chance } from './chance.ts'

/** Everything that happens in a made-up case from its opening until it has ended, or nobody would wait any longer. */
export function lived(ground: Ground, opened: CaseState, chance: Chance): readonly CaseEvent[] {
  const events = [...opened.events]
  let state = opened
  const go = (to: CaseState) => {
    state = to
    events.push(...to.events)
  }
  for (let turn = 0; turn < TURNS_MAX && state.file.status === 'open'; turn += 1) {
    if (state.file.collection !== null) {
      go(play(ground, state, { name: 'collect_from_merchant', by: PLATFORM, fields: {} }).state)
      continue
    }
    const { nextDueAt } = state.file
    const isSilent = chance.happens(SILENT_SHARE) && nextDueAt !== null
    go(passTime(ground, state, isSilent ? plusMs(nextDueAt, 1) : plusMs(state.now, pauseMs(chance))))
    if (!isSilent && state.file.status === 'open')
      for (const next of nextActs(ground, state, chance)) {
        go(play(ground, state, next).state)
      }
  }
  for (const { id } of state.file.payouts) go(play(ground, state, settled(id)).state)
  return events
}

/** Half answer within a day; some take the better part of a week. */
function pauseMs(chance: Chance): number {
  const hours = chance.happens(0.5) ? 0.1 + 24 * chance.next() : 6 + 90 * chance.next() ** 2
  return Math.round(hours * HOUR_MS)
}

/** What somebody does next, and now and then evidence or words before it. */
function nextActs(ground: Ground, state: CaseState, chance: Chance): readonly Act[] {
  const open = sampleActs(state, ground.snapshot)
  const aside = chance.happens(ASIDE_SHARE) ? [chance.pick(ASIDES)] : []
  if (open.length === 0) return aside
  const act = chance.weighted(open, one => weightOf(one, state))
  return [...aside, withEvidence(scaled(act, state), chance)]
}

/** Who has refused once rarely gives in later. */
function weightOf({ name, fields }: Act, { file }: CaseState): number {
  const weight = WEIGHTS[name] ?? WEIGHTS[String(fields.kind)] ?? 1
  return name === 'agree' && file.refusal !== null ? weight * 0.1 : weight
}

/** How often people choose what they may do; what isn't named counts 1. */
const WEIGHTS: Readonly<Record<string, number>> = {
  agree: 4,
  refuse: 5,
  withdraw: 0.15,
  settle: 0.1,
  modify_claim: 0.2,
  propose: 0.5,
  request_intervention: 6,
  ship_return: 6,
  confirm_return: 4,
  record_shipment: 0.5,
  record_completion: 0.2,
  finish_evidence: 4,
  rule: 4,
  advance_compensation: 0.2,
  request_evidence: 0.3,
  refused: 0.1,
  lost: 0.05,
  signed: 4,
}

/** The sample's sums as parts of what this case is about. */
function scaled(act: Act, { file }: CaseState): Act {
  const scale = (fields: Act['fields']): Act['fields'] => {
    const amountMinor = fields.amount_minor
    if (typeof amountMinor !== 'number') return fields
    const share = amountMinor / PAID_MINOR
    return { ...fields, amount_minor: Math.max(1, Math.floor(file.claim.amountMinor * share)) }
  }
  const { remedies } = act.fields
  const ordered = Array.isArray(remedies) ? { remedies: remedies.map(scale) } : {}
  return { ...act, fields: { ...scale(act.fields), ...ordered } }
}

function withEvidence(act: Act, chance: Chance): Act {
  if (!SHOWING.includes(act.name) || !chance.happens(0.6)) return act
  return { ...act, fields: { ...act.fields, evidence: [act.by.role === 'buyer' ? 'photo' : 'waybill'] } }
}

function settled(payoutId: string): Act {
  return { name: 'record_payout', by: INTEGRATION, fields: { payout_id: payoutId, result: 'settled' } }
}

const SHOWING = ['refuse', 'dispute_return', 'request_intervention', 'contest_evidence', 'ship_return']
const BUYER = { role: 'buyer', id: PARTIES.buyer.id } as const
const MERCHANT = { role: 'merchant', id: PARTIES.merchant.id } as const
const ASIDES: readonly Act[] = [
  { name: 'submit_evidence', by: BUYER, fields: { evidence: ['video'] } },
  { name: 'submit_evidence', by: MERCHANT, fields: { evidence: ['chat_record'] } },
  { name: 'send_message', by: BUYER, fields: { text: '…' } },
  { name: 'send_message', by: MERCHANT, fields: { text: '…' } },
  { name: 'extend_deadline', by: { role: 'agent', id: 'a1' }, fields: { by: 'PT24H', reason: '…' } },
]
const ASIDE_SHARE = 0.15
const SILENT_SHARE = 0.3
/** More than any case takes that ends at all. */
const TURNS_MAX = 60
