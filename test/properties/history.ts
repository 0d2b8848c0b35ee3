import fc from 'fast-check'
import type { OrderLine } from '../../core/case-file/case-file.ts'
import type { Setting } from '../dsl/play.ts'

/**
 * One thing that happens in a generated history. `act` chooses among what is open to a role by a number, so that most
 * histories get somewhere; `intrude` has anybody try anything.
 */
export type Move =
  /** A certain act, with which histories begin so that many of them get to where the platform decides. */
  | {
      readonly kind: 'do'
      readonly role: 'buyer' | 'merchant' | 'agent'
      readonly name: string
      readonly choice?: number
    }
  | { readonly kind: 'act'; readonly pick: number; readonly detail: Detail }
  | { readonly kind: 'intrude'; readonly role: number; readonly pick: number; readonly detail: Detail }
  | { readonly kind: 'wait'; readonly ms: number }
  /** To the very moment when the next deadline is due, or one millisecond past it. */
  | { readonly kind: 'brink'; readonly past: boolean }
  | { readonly kind: 'scan'; readonly direction: 'outbound' | 'return'; readonly scan: string; readonly agoMs: number }
  | { readonly kind: 'ship' | 'complete' | 'collect' | 'recover' }
  | { readonly kind: 'payout'; readonly pick: number; readonly result: 'settled' | 'failed' | 'retry' }

/** Numbers from which a command's fields are made. */
export interface Detail {
  readonly share: number
  readonly choice: number
  readonly flag: boolean
}

export interface History {
  readonly setting: Setting
  readonly moves: readonly Move[]
}

const HOUR = 3_600_000
const TODAY = '2026-11-02T10:00+08:00'
const detail = fc.record({ share: fc.integer({ min: 1, max: 100 }), choice: fc.nat(1000), flag: fc.boolean() })

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 20, arbitrary: fc.record({ kind: fc.constant('act' as const), pick: fc.nat(1000), detail }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('intrude' as const), role: fc.nat(5), pick: fc.nat(1000), detail }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.oneof(fc.nat(30 * HOUR), fc.nat(200 * HOUR)) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('brink' as const), past: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('scan' as const),
      direction: fc.constantFrom('outbound' as const, 'return' as const, 'return' as const),
      scan: fc.constantFrom('picked_up', 'delivered', 'signed', 'signed', 'refused', 'lost'),
      agoMs: fc.nat(100 * HOUR),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('ship', 'complete', 'collect', 'collect', 'recover') }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('payout' as const),
      pick: fc.nat(3),
      result: fc.constantFrom('settled', 'failed', 'retry'),
    }),
  },
)

const lines: fc.Arbitrary<OrderLine[]> = fc
  .array(
    fc.record({
      category: fc.constantFrom('apparel', 'apparel', 'computer', 'live_animal'),
      goods: fc.constantFrom('physical', 'physical', 'virtual', 'fresh', 'custom'),
      quantity: fc.integer({ min: 1, max: 3 }),
      paidMinor: fc.integer({ min: 1, max: 20_000 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map(all => all.map((line, index) => ({ id: `l${index + 1}`, ...line })))

/** What may be claimed of a parcel that has come so far; another in eight is anything at all, and mostly refused. */
const SENSIBLE = [
  ['not_shipped', 'refund_only', 'changed_mind'],
  ['shipped', 'refund_only', 'not_received'],
  ['shipped', 'return_refund', 'quality'],
  ['signed', 'refund_only', 'not_as_described'],
  ['signed', 'return_refund', 'quality'],
  ['signed', 'return_refund', 'other'],
  ['signed', 'exchange', 'quality'],
  ['signed', 'repair', 'other'],
  ['refused', 'refund_only', 'other'],
  ['lost', 'refund_only', 'not_received'],
] as const

const demand = fc.oneof(
  { weight: 7, arbitrary: fc.constantFrom(...SENSIBLE) },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constantFrom('not_shipped', 'shipped', 'signed', 'refused', 'lost'),
      fc.constantFrom('refund_only', 'return_refund', 'exchange', 'repair'),
      fc.constantFrom('no_reason', 'changed_mind', 'agreed_with_merchant', 'counterfeit'),
    ),
  },
)

const setting: fc.Arbitrary<Setting> = fc
  .record({
    openedAt: fc.constantFrom(
      '2013-05-06T10:00+08:00',
      '2016-05-06T10:00+08:00',
      '2022-09-01T10:00+08:00',
      TODAY,
      TODAY,
    ),
    lines,
    shippingFeeMinor: fc.constantFrom(0, 0, 1200),
    isCompleted: fc.boolean(),
    demand,
    share: fc.option(fc.integer({ min: 1, max: 100 })),
    most: fc.option(fc.integer({ min: 1, max: 3 })),
    depositMinor: fc.constantFrom(0, 500, 5000, 100_000),
    payableMinor: fc.constantFrom(0, 700),
  })
  .map(({ lines, demand: [shipment, remedy, reason], share, most, ...rest }) => {
    const first = lines[0] as OrderLine
    const claimed = most === null ? lines : [{ ...first, quantity: Math.min(most, first.quantity) }]
    const mostMinor = claimed.reduce((sum, { id, quantity }) => {
      const line = lines.find(one => one.id === id) as OrderLine
      return sum + Math.floor((line.paidMinor * quantity) / line.quantity)
    }, 0)
    const amountMinor = share === null ? {} : { amountMinor: Math.max(1, Math.floor((mostMinor * share) / 100)) }
    const units = claimed.map(({ id: lineId, quantity }) => ({ lineId, quantity }))
    const { openedAt, shippingFeeMinor, isCompleted, depositMinor, payableMinor } = rest
    return {
      openedAt,
      shipment,
      order: { lines, shippingFeeMinor, completedAt: isCompleted && shipment === 'signed' ? openedAt : null },
      claim: { remedy, reason, lines: units, ...amountMinor },
      funds: { depositMinor, payableMinor },
    }
  })

const REFUSED: readonly Move[] = [{ kind: 'do', role: 'merchant', name: 'refuse' }]
const DISPUTED: readonly Move[] = [...REFUSED, { kind: 'do', role: 'buyer', name: 'request_intervention' }]
const REVIEWED: readonly Move[] = [
  ...DISPUTED,
  { kind: 'do', role: 'merchant', name: 'finish_evidence' },
  { kind: 'do', role: 'buyer', name: 'finish_evidence' },
]
const AGREED: readonly Move[] = [{ kind: 'do', role: 'merchant', name: 'agree' }]
/** Paid first, frozen where the goods are to come back; ruled a part of what is claimed. */
const ADVANCED: readonly Move[] = [...REVIEWED, { kind: 'do', role: 'agent', name: 'advance_compensation' }]
const RULED: readonly Move[] = [...REVIEWED, { kind: 'do', role: 'agent', name: 'rule', choice: 2 }]
const RULED_LATE: readonly Move[] = [...RULED, { kind: 'brink', past: true }, { kind: 'collect' }]
const SENT_BACK: readonly Move[] = [...ADVANCED, { kind: 'do', role: 'buyer', name: 'ship_return' }]
const RETURNED: readonly Move[] = [...AGREED, { kind: 'do', role: 'buyer', name: 'ship_return' }]

const CONFIRMED: readonly Move[] = [
  ...RETURNED,
  { kind: 'complete' },
  { kind: 'do', role: 'merchant', name: 'confirm_return' },
  { kind: 'collect' },
]
const BEGINNINGS = [
  [],
  REFUSED,
  DISPUTED,
  REVIEWED,
  ADVANCED,
  SENT_BACK,
  RULED,
  RULED_LATE,
  AGREED,
  RETURNED,
  CONFIRMED,
]

/** Any order, claim and course of things. */
export const histories: fc.Arbitrary<History> = fc
  .record({
    setting,
    beginning: fc.constantFrom<readonly Move[]>(...BEGINNINGS),
    moves: fc.array(move, { minLength: 3, maxLength: 40 }),
  })
  .map(({ setting, beginning, moves }) => ({ setting, moves: [...beginning, ...moves] }))
