import fc from 'fast-check'
import type { CaseEvent } from '../../core/case-file/events.ts'
import { DAY_MS, HOUR_MS, type Instant, instant, MINUTE_MS, plusMs } from '../../core/kernel/instant.ts'
import type { Scope } from '../../core/metrics/entry.ts'
import type { CaseHistory, CountedOrder, Ground } from '../../core/metrics/ground.ts'

/** A marketplace's cases and orders, and moments from which its figures are looked at. */
export interface World {
  readonly ground: Ground
  readonly scopes: readonly Scope[]
}

const BEGINNING = instant('2026-03-01T00:00+08:00')
/** Few moments, so that many things happen at one, and on both sides of a boundary. */
const moments = fc
  .tuple(fc.nat(7), fc.constantFrom(0, 1, 8 * HOUR_MS, 9 * HOUR_MS, 23 * HOUR_MS - 1, 23 * HOUR_MS, DAY_MS - 1))
  .map(([day, ms]) => plusMs(BEGINNING, day * DAY_MS + ms))
const gaps = fc.constantFrom(0, 0, 0, 1, 3 * MINUTE_MS, 3 * MINUTE_MS + 1, 2 * HOUR_MS, DAY_MS)
const markets = fc.constantFrom(null, 'TH', 'TH', 'VN', 'US')
const person = fc.constantFrom('b1', 'b2')

/** What may happen in a case, whether or not a flow would let it: a figure has to say the same of anything. */
const happening: fc.Arbitrary<{ type: string; role: string; body: object }> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .constantFrom('buyer', 'buyer', 'merchant', 'agent')
      .map(role => ({ type: 'MessageSent', role, body: { message: { id: 't', sha256: 's' } } })),
  },
  ...[
    fc.constantFrom('buyer', 'merchant').map(requestedBy => ({ type: 'InterventionRequested', body: { requestedBy } })),
    fc.constantFrom('merchant', 'merchant', 'buyer', 'shared', 'not_established').map(liability => ({
      type: 'Ruled',
      body: { ruling: { liability } },
    })),
    fc.record({ appellant: fc.constantFrom('merchant', 'merchant', 'buyer'), part: fc.boolean() }).map(body => ({
      type: 'RulingOverturned',
      body: { ...body, appealId: 'case_00appeal' },
    })),
    fc.constantFrom('SettlementReached', 'ProposalAccepted').map(type => ({ type, body: {} })),
    fc.constantFrom('quality', 'changed_mind').map(reason => ({ type: 'ClaimModified', body: { claim: { reason } } })),
    fc.constantFrom('refunded', 'refunded', 'lapsed').map(outcome => ({ type: 'CaseClosed', body: { outcome } })),
    fc
      .constantFrom([], ['delay_excused'], ['messages_excluded'])
      .map(effects => ({ type: 'Upheld', body: { effects } })),
    fc.constantFrom('ClaimRefused', 'PayoutSettled').map(type => ({ type, body: {} })),
    fc.constantFrom('ClaimWithdrawn', 'ReturnNeverSent').map(type => ({ type, body: {} })),
    fc.constantFrom('ReplyGiven', 'ReplyOverdue').map(type => ({ type, body: {} })),
  ].map(arbitrary => ({
    weight: 2,
    arbitrary: (arbitrary as fc.Arbitrary<{ type: string; body: object }>).map(one => ({ ...one, role: 'agent' })),
  })),
)

const opening = fc.record({
  at: moments,
  merchantId: fc.constantFrom('m1', 'm2'),
  buyerId: fc.option(person, { freq: 5 }),
  kind: fc.constantFrom('after_sale', 'after_sale', 'complaint', 'service_request', 'report'),
  openedBy: fc.constantFrom('buyer', 'buyer', 'merchant', 'system'),
  reason: fc.constantFrom('quality', 'changed_mind'),
  state: fc.constantFrom('not_shipped', 'signed'),
  market: markets,
})

const history = fc
  .record({
    opening,
    rest: fc.array(fc.record({ happening, gapMs: gaps, lateMs: gaps }), { minLength: 3, maxLength: 12 }),
    appeal: fc.option(fc.constantFrom(0, DAY_MS, 4 * DAY_MS)),
    lateMs: gaps,
  })
  .map(({ opening, rest, appeal, lateMs }) => eventsOf(opening, [...rest, ...appealed(appeal)], lateMs))

/** A ruling against the merchant, undone so much later. */
function appealed(gapMs: number | null): Later[] {
  if (gapMs === null) return []
  const ruled = { type: 'Ruled', role: 'agent', body: { ruling: { liability: 'merchant' } } }
  const undone = { appellant: 'merchant', part: false, appealId: 'case_00appeal' }
  return [
    { happening: ruled, gapMs: 0, lateMs: 0 },
    { happening: { type: 'RulingOverturned', role: 'agent', body: undone }, gapMs, lateMs: 0 },
  ]
}

type Opening = typeof opening extends fc.Arbitrary<infer Value> ? Value : never
interface Later {
  readonly happening: { readonly type: string; readonly role: string; readonly body: object }
  readonly gapMs: number
  readonly lateMs: number
}

function eventsOf(opened: Opening, rest: readonly Later[], lateMs: number): CaseHistory['events'] {
  const { at, merchantId, kind, openedBy, reason, state, market } = opened
  const buyerId = openedBy === 'buyer' ? (opened.buyerId ?? 'b1') : opened.buyerId
  const parties = { merchant: { id: merchantId }, buyer: buyerId === null ? null : { id: buyerId } }
  const order = market === null ? null : { id: 'o1', market }
  const first = { type: 'CaseOpened', kind, openedBy, parties, order, claim: { reason }, shipment: { state } }
  const events = [{ event: { ...first, seq: 1, at, by: { role: 'buyer', id: 'b1' } }, recordedAt: plusMs(at, lateMs) }]
  for (const [index, { happening, gapMs, lateMs: late }] of rest.entries()) {
    const { type, role, body } = happening
    const before = events.at(-1)?.event.at ?? at
    const id = role === 'buyer' ? (buyerId ?? 'b1') : 'x'
    const event = { ...body, type, seq: index + 2, at: plusMs(before, gapMs), by: { role, id } }
    const recordedAt = Math.max(plusMs(event.at, late), events.at(-1)?.recordedAt ?? 0) as Instant
    events.push({ event: event as never, recordedAt })
  }
  return events as unknown as readonly { event: CaseEvent; recordedAt: Instant }[]
}

const order: fc.Arbitrary<Omit<CountedOrder, 'id'>> = fc
  .record({
    merchantId: fc.constantFrom('m1', 'm2'),
    market: markets,
    paidAt: moments,
    lateMs: gaps,
    lineIds: fc.constantFrom(['l1'], ['l1', 'l2']),
  })
  .map(({ lateMs, ...one }) => ({ ...one, recordedAt: plusMs(one.paidAt, lateMs) }))

const scope: fc.Arbitrary<Scope> = fc
  .record({
    cutAt: fc.integer({ min: 3, max: 11 }).map(day => plusMs(BEGINNING, day * DAY_MS)),
    days: fc.integer({ min: 1, max: 9 }),
    delayDays: fc.nat(2),
    knownMs: fc.constantFrom(HOUR_MS, 40 * DAY_MS),
    corrected: fc.boolean(),
    hours: fc.constantFrom(null, { opens: '08:00', closes: '23:00' }, { opens: '00:00', closes: '24:00' }),
    withinMs: fc.constantFrom(null, 3 * MINUTE_MS),
    faultReasons: fc.constantFrom([], ['quality']),
    markets: fc.constantFrom(null, null, ['TH', 'VN'], ['US']),
  })
  .map(({ days, delayDays, knownMs, ...rest }) => {
    const until = plusMs(rest.cutAt, -delayDays * DAY_MS)
    const knownAt = plusMs(rest.cutAt, knownMs)
    return { ...rest, from: plusMs(until, -days * DAY_MS), until, knownAt, zone: 'Asia/Shanghai' }
  })

export const worlds: fc.Arbitrary<World> = fc
  .record({
    cases: fc.array(history, { minLength: 4, maxLength: 16 }),
    orders: fc.array(order, { maxLength: 6 }),
    scopes: fc.array(scope, { minLength: 1, maxLength: 3 }),
  })
  .map(({ cases, orders, scopes }) => ({
    ground: {
      cases: cases.map((events, index) => ({ caseId: `case_00${index}`, events })),
      orders: orders.map((one, index) => ({ id: `o${index}`, ...one })),
    },
    scopes,
  }))

/** A world in which one ruling was followed by its consequences and undone, and the same in which it never was. */
export interface Rewound {
  readonly ruled: Ground
  readonly neverRuled: Ground
  readonly scope: Scope
}

export const rewound: fc.Arbitrary<Rewound> = fc
  .record({ world: worlds, appealGapMs: fc.constantFrom(0, DAY_MS, 4 * DAY_MS), paid: fc.boolean() })
  .map(({ world: { ground, scopes }, appealGapMs, paid }) => {
    const [first, ...others] = ground.cases
    const [scope] = scopes
    if (first === undefined || scope === undefined) throw new Error('a world has a case and a scope at least')
    const before = first.events.filter(({ event }) => !RULING_AND_AFTER.has(event.type))
    const last = before.at(-1)
    const after = [...appealed(appealGapMs)]
    if (paid) after.splice(1, 0, aside('PayoutSettled', {}), aside('CaseClosed', { outcome: 'refunded' }))
    const ruled = [...before]
    for (const { happening, gapMs } of after) {
      const { type, role, body } = happening
      const at = plusMs(ruled.at(-1)?.event.at ?? last?.event.at ?? BEGINNING, gapMs)
      const event = { ...body, type, at, seq: ruled.length + 100, by: { role, id: 'x' } }
      ruled.push({ event: event as unknown as CaseEvent, recordedAt: Math.max(at, last?.recordedAt ?? 0) as Instant })
    }
    const withFirst = (events: CaseHistory['events']) => ({ ...ground, cases: [{ ...first, events }, ...others] })
    return { ruled: withFirst(ruled), neverRuled: withFirst(before), scope }
  })

const RULING_AND_AFTER: ReadonlySet<string> = new Set(['Ruled', 'RulingOverturned', 'CaseClosed'])

function aside(type: string, body: object): Later {
  return { happening: { type, role: 'agent', body }, gapMs: 0, lateMs: 0 }
}
