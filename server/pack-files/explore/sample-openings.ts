import type { Actor } from '../../../core/case-file/case-file.ts'
import { NONE_BEFORE } from '../../../core/case-file/opening-scene.ts'
import { ORDER_WATCHES, watchRow } from '../../../core/case-file/order-watches.ts'
import type { Instant } from '../../../core/kernel/instant.ts'
import { meets } from '../../../core/policy/conditions.ts'
import { claimReasonsOf } from '../../../core/policy/of-kind.ts'
import { type Ground, PLATFORM } from '../drive/case-state.ts'
import { ORDER_ID, openingBooks, orderFactsOf } from '../drive/story-order.ts'
import type { ExampleOrder } from '../examples/example.ts'
import type { Sample } from './sample.ts'
import { sampleMatters } from './sample-matters.ts'
import { PAID_MINOR, SHIPMENTS, sampleFunds, sampleOrder } from './sample-order.ts'

/**
 * Of a kind that claims goods one opening for each remedy × parcel × side at fault × where the money is: in escrow or
 * released, with a merchant who can pay, who can't, or who promised all that he may. Of any other kind, see
 * `sampleMatters`. And what the platform opens by itself. Whether a case may be opened so, the pack's tables decide.
 */
export function sampleOpenings(kind: string, ground: Ground, at: Instant): Sample[] {
  const claimsGoods = ground.snapshot.flows[kind]?.claimsGoods === true
  const byPeople = claimsGoods ? openingsOfBuyers(kind, ground, at) : sampleMatters(kind, ground, at)
  return [...byPeople, ...openingsOfPlatform(kind, ground, at)]
}

function openingsOfBuyers(kind: string, ground: Ground, at: Instant): Sample[] {
  const reasons = ground.snapshot.reasons[claimReasonsOf(kind)] ?? []
  const remedies = [...new Set(reasons.flatMap(reason => reason.remedies ?? []))]
  const promises = promisesKnown(ground)
  const promised = promises.length === 0 ? [] : [{ funding: 'escrow', isSolvent: true, promises } as const]
  return remedies.flatMap(remedy => {
    const fitting = reasons.filter(reason => reason.remedies?.includes(remedy))
    const byFault = Map.groupBy(fitting, reason => reason.fault ?? null)
    return SHIPMENTS.flatMap(shipment =>
      [...PURSES, ...promised]
        .filter(({ funding }) => funding === 'escrow' || shipment === 'signed')
        .flatMap(purse =>
          [...byFault.values()].flatMap(([reason]) =>
            reason === undefined
              ? []
              : [sampleOf({ kind, remedy, reason: reason.code, shipment, ...purse, by: BUYER }, { ground, at })],
          ),
        ),
    )
  })
}

/** What the platform opens by itself, for each parcel that its row is for: the money is still in escrow. */
function openingsOfPlatform(kind: string, ground: Ground, at: Instant): Sample[] {
  const rows = ground.snapshot.tables[ORDER_WATCHES]?.rows ?? []
  return rows.flatMap(row => {
    const { opens, remedy, reason } = watchRow(row)
    const shipments = SHIPMENTS.filter(shipment => meets({ shipment: row.when.shipment ?? shipment }, { shipment }))
    const claim = { kind, remedy, reason, funding: 'escrow', isSolvent: true, by: PLATFORM } as const
    if (opens !== kind) return []
    return shipments
      .map(shipment => ({ ...sampleOf({ ...claim, shipment }, { ground, at }), watch: row }))
      .flatMap(sample => [sample, compensatedBefore(sample)])
  })
}

/** The same after another complaint on the order has brought the buyer all that a cap of the order's leaves. */
function compensatedBefore({ text, opening, ...sample }: Sample): Sample {
  const earlier = { ...NONE_BEFORE, applications: 1, compensatedMinor: PAID_MINOR, compensatedBaseMinor: PAID_MINOR }
  return { ...sample, text: `${text}, compensated before`, opening: { ...opening, earlier } }
}

interface Situation {
  readonly kind: string
  readonly remedy: string | null
  readonly reason: string
  readonly shipment: ExampleOrder['shipment']
  readonly funding: 'escrow' | 'released'
  readonly isSolvent: boolean
  readonly promises?: readonly string[]
  readonly by: Actor
}

function sampleOf(situation: Situation, { ground, at }: { ground: Ground; at: Instant }): Sample {
  const { kind, remedy, reason, shipment, funding, isSolvent, promises = [], by } = situation
  const order = { ...sampleOrder({ shipment, funding }, ground, at), promises }
  return {
    text: textOf(situation, ground),
    paidMinor: PAID_MINOR,
    opening: {
      order: orderFactsOf(order, { openedAt: at, ground }),
      act: {
        name: 'open_case',
        by,
        fields: {
          kind,
          order_id: ORDER_ID,
          claim: { ...(remedy !== null && { remedy }), reason, amount_minor: PAID_MINOR },
        },
      },
      at,
      books: openingBooks(order, sampleFunds(isSolvent)),
    },
  }
}

/** Every promise that the pack's tables ask about. */
function promisesKnown({ snapshot }: Ground): readonly string[] {
  const conditions = Object.values(snapshot.tables).flatMap(({ rows }) => rows.flatMap(({ when }) => Object.keys(when)))
  const named = conditions.flatMap(name => /^promise_(.+)$/.exec(name)?.[1] ?? [])
  return [...new Set(named)]
}

function textOf({ remedy, reason, shipment, funding, isSolvent, promises, by }: Situation, { market }: Ground): string {
  const where = market === undefined ? '' : `${market}, `
  const who = by === PLATFORM ? 'by the platform, ' : ''
  const funds = isSolvent ? '' : ', merchant without funds'
  const promised = promises === undefined ? '' : ', with every promise'
  return `${where}${who}${remedy ?? 'any remedy'}, ${reason}, ${shipment}, money ${funding}${funds}${promised}`
}

const BUYER: Actor = { role: 'buyer', id: 'b1' }
const PURSES = [
  { funding: 'escrow', isSolvent: true },
  { funding: 'escrow', isSolvent: false },
  { funding: 'released', isSolvent: true },
  { funding: 'released', isSolvent: false },
] as const
