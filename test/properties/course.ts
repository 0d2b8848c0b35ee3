import type { CaseFile } from '../../core/case-file/case-file.ts'
import { commands } from '../../core/case-file/commands.ts'
import type { CaseEvent } from '../../core/case-file/events.ts'
import { handle } from '../../core/case-file/handle.ts'
import { availabilities } from '../../core/case-file/permit.ts'
import { evidenceWanted } from '../../core/case-file/wanted.ts'
import { plusMs } from '../../core/kernel/instant.ts'
import { type Play, play, type Role } from '../dsl/play.ts'
import type { Detail, History, Move } from './history.ts'

/** A command of a history as it was really given: who, what, and when. */
export interface Given {
  readonly at: Play['now']
  readonly role: Role
  readonly name: string
  readonly fields: Record<string, unknown>
}

export interface Course {
  readonly played: Play
  readonly given: readonly Given[]
}

/** Plays a history; `watch` sees the case after each step. Null where the case couldn't be opened. */
export function run({ setting, moves }: History, watch: (step: Step) => void = () => {}): Course | null {
  const played = play(setting)
  if (played.file === null) return null
  const given: Given[] = []
  watch({ played, events: played.events, given: null })
  for (const move of moves) {
    const before = played.events.length
    const command = step(played, move)
    if (command !== null) given.push(command)
    watch({ played, events: played.events.slice(before), given: command })
  }
  return { played, given }
}

export interface Step {
  readonly played: Play
  /** What this step brought about. */
  readonly events: readonly CaseEvent[]
  readonly given: Given | null
}

function step(played: Play, move: Move): Given | null {
  switch (move.kind) {
    case 'wait':
      played.at(plusMs(played.now, move.ms))
      return null
    case 'brink': {
      const due = played.file?.nextDueAt ?? null
      if (due !== null && due >= played.now) played.at(plusMs(due, move.past ? 1 : 0))
      return null
    }
    default: {
      const chosen = chosenCommand(played, move)
      if (chosen === null) return null
      const command = { at: played.now, ...chosen }
      give(played, command)
      return command
    }
  }
}

export function give(played: Play, { role, name, fields }: Given): void {
  played.act(role, name, fields)
}

function chosenCommand(played: Play, move: Exclude<Move, { kind: 'wait' | 'brink' }>): Omit<Given, 'at'> | null {
  const file = present(played)
  switch (move.kind) {
    case 'do':
      return {
        role: move.role,
        name: move.name,
        fields: fieldsFor(move.name, played, { ...USUAL, choice: move.choice ?? 0 }),
      }
    case 'act': {
      const open = PEOPLE.flatMap(role => openTo(played, role).map(name => ({ role, name }))).flatMap(one =>
        ASIDES.has(one.name) ? [one] : [one, one, one, one],
      )
      const chosen = open[move.pick % Math.max(open.length, 1)]
      return chosen === undefined ? null : { ...chosen, fields: fieldsFor(chosen.name, played, move.detail) }
    }
    case 'intrude': {
      const names = Object.keys(commands).filter(name => commands[name]?.from === 'flow')
      const name = names[move.pick % names.length] as string
      const role = [...PEOPLE, 'system' as const][move.role % 5] as Role
      return { role, name, fields: fieldsFor(name, played, move.detail) }
    }
    case 'scan': {
      const back = move.direction === 'return' ? file.returnWaybill : null
      const { shipmentId, trackingNumber } = back ?? { shipmentId: 'shp_out', trackingNumber: 'SF1' }
      const scannedAt = plusMs(played.now, -move.agoMs)
      const parcel = { shipmentId, trackingNumber, direction: move.direction }
      return { role: 'integration', name: 'record_scan', fields: { ...parcel, kind: move.scan, scannedAt } }
    }
    case 'ship': {
      const direction = file.shipment === 'not_shipped' ? 'outbound' : 'return'
      const fields = { shipmentId: 'shp_in', direction, carrier: 'sf', trackingNumber: 'SF2' }
      return { role: 'integration', name: 'record_shipment', fields }
    }
    case 'complete':
      return { role: 'integration', name: 'record_completion', fields: {} }
    case 'collect':
      return { role: 'system', name: 'collect_from_merchant', fields: {} }
    case 'recover':
      return { role: 'system', name: 'recover_advance', fields: {} }
    case 'payout': {
      const payoutId = file.payouts[move.pick % Math.max(file.payouts.length, 1)]?.id ?? 'pay_none'
      return { role: 'integration', name: 'record_payout', fields: { payoutId, result: move.result } }
    }
  }
}

/** What a role may do now: on the case as it stands once the time that passed has taken effect. */
function openTo(played: Play, role: (typeof PEOPLE)[number]): string[] {
  const { now, snapshot, clock } = played
  const file = handle(present(played), null, { now, snapshot, clock, facts: {} }).file
  if (file === null || file.status === 'closed') return []
  const sight = { file, at: now, snapshot, clock }
  return availabilities(sight, role).flatMap(({ open, action }) => (open ? [action] : []))
}

/** Fields that make sense for a command most of the time. */
export function fieldsFor(name: string, played: Play, { share, choice, flag }: Detail): Record<string, unknown> {
  const file = present(played)
  const mostMinor = file.order?.claimableMinor ?? 1
  const amountMinor = Math.max(1, Math.floor((mostMinor * share) / 100))
  const some = <Item>(items: readonly Item[]): Item => items[choice % items.length] as Item
  switch (name) {
    case 'refuse':
      return { reason: 'other' }
    case 'dispute_return':
      return { reason: some(['not_received_back', 'used']) }
    case 'modify_claim':
    case 'propose':
      return flag ? { amountMinor } : { remedy: some(REMEDIES), amountMinor }
    case 'settle':
      return flag ? {} : { remedy: some(['refund_only', 'return_refund', 'exchange']), amountMinor }
    case 'ship_return':
      return { carrier: some(['sf', 'post']), trackingNumber: 'SF3', ...(flag && FREIGHT) }
    case 'ship_replacement':
      return { carrier: 'sf', trackingNumber: 'SF4' }
    case 'submit_evidence':
      return { evidenceIds: [`evd_${some(kindsWanted(played, file)) ?? 'photo'}`] }
    case 'request_evidence':
      return { from: some(['buyer', 'merchant']), kinds: ['photo'] }
    case 'contact_party':
      return { party: 'buyer', channel: 'phone' }
    case 'send_message':
      return { text: 'x' }
    case 'extend_deadline':
      return { deadline: file.deadlines[choice % Math.max(file.deadlines.length, 1)]?.name, by: 'PT30H', reason: 'x' }
    case 'pause_deadline':
    case 'resume_deadline':
      return { deadline: file.deadlines[choice % Math.max(file.deadlines.length, 1)]?.name, reason: 'x' }
    case 'advance_compensation':
      return flag ? {} : { amountMinor, form: some(['without_return', 'with_return']) }
    case 'rule':
      return ruling(amountMinor, choice)
    default:
      return {}
  }
}

function ruling(amountMinor: number, choice: number): Record<string, unknown> {
  const remedies = [
    [],
    [{ kind: 'pay_merchant' }],
    [{ kind: 'refund', amountMinor }],
    [{ kind: 'return' }, { kind: 'refund', amountMinor }],
    [{ kind: 'return_refund', amountMinor }],
  ][choice % 5]
  const liability = ['merchant', 'buyer', 'not_established'][choice % 3]
  return { liability, findings: [], remedies, clauses: ['TB-DSP-6'], reasons: 'x' }
}

function present(played: Play): CaseFile {
  if (played.file === null) throw new Error('the case was not opened')
  return played.file
}

export const PEOPLE = ['buyer', 'merchant', 'agent', 'supervisor'] as const
/** What changes nothing in the course of a case, or ends it at once, is done less often than what moves it on. */
const ASIDES = new Set(['send_message', 'submit_evidence', 'contact_party', 'pause_deadline', 'withdraw', 'settle'])
const USUAL: Detail = { share: 50, choice: 0, flag: true }
const REMEDIES = ['refund_only', 'return_refund', 'exchange', 'repair']

const FREIGHT = { freightMinor: 1300, evidenceIds: ['evd_freight_receipt'] }

function kindsWanted({ now: at, snapshot, clock }: Play, file: CaseFile): readonly string[] {
  return evidenceWanted({ file, at, snapshot, clock }).map(({ kind }) => kind)
}
