import type { OrderFacts } from '../../../core/case-file/loaded-facts.ts'
import { formatInstant, type Instant, plusMs } from '../../../core/kernel/instant.ts'
import { accounts } from '../../../core/ledger/accounts.ts'
import type { Sample } from '../../../server/pack-files/explore/sample.ts'
import type { TestMarketplace, TestServer } from '../../support/server.ts'
import type { ApiClient } from '../../support/server-client.ts'
import type { KindPlayed } from './kinds-played.ts'

/** The people of a made-up case, signed in at the real server. */
export interface ServedScene {
  readonly marketplace: TestMarketplace
  readonly people: Readonly<Record<'buyer' | 'merchant' | 'agent' | 'supervisor', ApiClient>>
  /** How the marketplace writes a moment. */
  readonly written: (at: Instant) => string
  clockTo(at: Instant): Promise<void>
}

/** A marketplace of this pack's in which the order of an opening came about as the opening has it. */
export async function setStage(server: TestServer, { pack, ground, at }: KindPlayed, opening: Sample['opening']) {
  const written = (moment: Instant) => formatInstant(moment, ground.clock.zone)
  const paidAt = opening.order?.excerpt.paidAt ?? at
  const marketplace = await server.marketplace({ pack, now: written(paidAt) })
  const [buyer, merchant, agent, supervisor] = await Promise.all([
    marketplace.person('buyer', 'b1'),
    marketplace.person('merchant', 'm1', { merchant_id: 'm1' }),
    marketplace.person('agent', 'a1'),
    marketplace.person('supervisor', 's1'),
  ])
  const scene: ServedScene = {
    marketplace,
    people: { buyer, merchant, agent, supervisor },
    written,
    async clockTo(moment) {
      await marketplace.integration.post('/v1/clock/advance', { to: written(moment) })
    },
  }
  const depositMinor = opening.books[accounts.deposit('m1')] ?? 0
  if (depositMinor > 0) {
    const body = { amount_minor: depositMinor, currency: ground.snapshot.currency, reference: 'margin' }
    await marketplace.integration.post('/v1/deposits/m1', body)
  }
  if (opening.order !== null) await order(scene, opening.order, at)
  await scene.clockTo(opening.at)
  return scene
}

/** The order is paid, and its parcel goes as far as the opening says. */
async function order({ marketplace: { integration }, written, clockTo }: ServedScene, facts: OrderFacts, at: Instant) {
  await integration.put('/v1/orders/o1', orderBody(facts, written))
  const { state, shippedAt, signedAt } = facts.shipment
  if (shippedAt === null) return
  await clockTo(shippedAt)
  const parcel = { id: 's1', direction: 'outbound', carrier: 'SF', tracking_number: 'T0' }
  await integration.post('/v1/orders/o1/shipments', parcel)
  const scan = (kind: string, moment: Instant) =>
    integration.post('/v1/shipments/s1/scans', { kind, at: written(moment) })
  await scan('picked_up', shippedAt)
  if (state === 'shipped') return
  const arrivedAt = signedAt ?? plusMs(at, -HALF_A_DAY_MS)
  await clockTo(arrivedAt)
  await scan(state, arrivedAt)
}

export function orderBody({ excerpt, promisesByLine }: OrderFacts, written: ServedScene['written']) {
  const { market, currency, paidAt, shippingFeeMinor, lines } = excerpt
  return {
    buyer: { id: 'b1', name: '白女士' },
    merchant: { id: 'm1', name: '明记' },
    ...(market !== undefined && { market }),
    currency,
    paid_at: written(paidAt),
    shipping_fee_minor: shippingFeeMinor,
    lines: lines.map(({ id, category, goods, quantity, paidMinor }) => {
      const promises = promisesByLine[id] ?? []
      return { id, title: '样品', category, goods, quantity, paid_minor: paidMinor, promises }
    }),
  }
}

const HALF_A_DAY_MS = 43_200_000
