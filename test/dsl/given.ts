import { expect } from 'vitest'
import type { CaseEvent, EventType } from '../../core/case-file/events.ts'
import { proposedRuling } from '../../core/case-file/wanted.ts'
import type { ProposedRuling } from '../../core/ruling/propose.ts'
import { type Play, play, type Setting } from './play.ts'

/** A signed 89-yuan shirt, to be returned for its price as not as described, unless told otherwise. */
const RETURN: Setting = { claim: { remedy: 'return_refund', reason: 'not_as_described' } }

/** Cases that stand at a certain place, led there by what people do. Each takes what is different about the order. */
export const given = {
  opened: (setting: Setting = {}): Play => open(setting),
  /** To be sent back, not to be refunded as it is. */
  toReturn: (setting: Setting = {}): Play => open({ ...RETURN, ...setting }),
  refused: (setting: Setting = {}): Play => given.opened(setting).act('merchant', 'refuse', { reason: 'other' }),
  intervened: (setting: Setting = {}): Play => given.refused(setting).act('buyer', 'request_intervention'),
  reviewed: (setting: Setting = {}, proof: Proof = {}): Play =>
    given.proved(setting, proof).act('merchant', 'finish_evidence').act('buyer', 'finish_evidence'),
  proved: (setting: Setting = {}, proof: Proof = {}): Play => {
    const intervened = given.intervened(setting)
    for (const side of ['buyer', 'merchant'] as const) {
      const evidenceIds = proof[side] ?? []
      if (evidenceIds.length > 0) intervened.act(side, 'submit_evidence', { evidenceIds })
    }
    return intervened
  },
  returning: (setting: Setting = {}): Play => given.toReturn(setting).act('merchant', 'agree'),
  returned: (setting: Setting = {}, fields: Record<string, unknown> = {}): Play =>
    given.returning(setting).act('buyer', 'ship_return', {
      ...WAYBILL,
      ...(fields.freightMinor !== undefined && { evidenceIds: ['evd_freight_receipt'] }),
      ...fields,
    }),
  returnDisputed: (setting: Setting = {}): Play =>
    given.returned(setting).act('merchant', 'dispute_return', { reason: 'not_received_back' }),
  exchanging: (setting: Setting = {}): Play =>
    given.returned({ claim: { remedy: 'exchange', reason: 'quality' }, ...setting }),
  replaced: (setting: Setting = {}): Play => given.exchanging(setting).act('merchant', 'ship_replacement', WAYBILL),
} as const

/** The evidence that each side brings while there is time for it. */
export type Proof = Readonly<Partial<Record<'buyer' | 'merchant', readonly string[]>>>

export const WAYBILL = { carrier: 'sf', trackingNumber: 'SF100' }

/** What the rules come to on what a case has so far. */
export function proposedIn({ file, now: at, snapshot, clock }: Play): ProposedRuling | null {
  return file && proposedRuling({ file, at, snapshot, clock })
}

/** An agent's ruling with these remedies; `more` for whatever else it says. */
export function ruling(remedies: readonly Record<string, unknown>[], more: Record<string, unknown> = {}) {
  const liability = remedies.length === 0 ? 'not_established' : 'merchant'
  return { liability, findings: [], remedies, clauses: ['TB-DSP-6'], reasons: 'because', ...more }
}

/** Exactly these events came of the last step, in this order; of each, the fields that are named. */
export function thenHappened({ last, rejection }: Play, expected: readonly Expected[]): void {
  expect(rejection).toBeNull()
  expect(last.map(({ type }) => type)).toEqual(expected.map(({ type }) => type))
  expect(last).toMatchObject(expected as never)
}

/** The last step was refused, and nothing happened but what time did. */
export function thenRefused({ last, rejection }: Play, expected: Record<string, unknown>): void {
  expect(rejection).toMatchObject(expected)
  expect(last).toEqual([])
}

type Expected = { readonly type: EventType } & { readonly [Field in keyof CaseEvent | (string & {})]?: unknown }

function open(setting: Setting): Play {
  const opened = play(setting)
  if (opened.rejection !== null) throw new Error(`the case was not opened: ${JSON.stringify(opened.rejection)}`)
  return opened
}
