import { formatInstant } from '../../core/kernel/instant.ts'
import { act, find } from './act.ts'
import { asMarketplace } from './cast.ts'
import type { WrittenOrder } from './format.ts'
import { onlyOrder } from './opening-body.ts'
import { caseOf, type Performance, seenCase, seenEvents } from './performance.ts'
import { currencyOf, minorOf, momentOf } from './scalars.ts'
import type { Deed, Step, Story } from './story.ts'

/** Does what a step says, by the API alone. Throws UnexpectedRefusal where the server says no. */
export async function perform(performance: Performance, step: Step): Promise<void> {
  const { deed } = step
  if (deed === null) return
  switch (deed.kind) {
    case 'act':
      return act(performance, deed, step)
    case 'ship': {
      const { order = onlyOrder(performance.story), parcel, carrier, tracking_number } = deed.ship
      const body = { id: parcel, direction: 'outbound', carrier, tracking_number }
      return report(performance, step, { path: `/v1/orders/${order}/shipments`, body })
    }
    case 'scan': {
      const { parcel, kind, signed_by } = deed.scan
      const body = { at: formatInstant(step.at, performance.story.zone), kind, ...(signed_by && { signed_by }) }
      return report(performance, step, {
        path: `/v1/shipments/${await parcelId(performance, parcel, step)}/scans`,
        body,
      })
    }
    case 'complete':
      return putOrder(performance, deed.orderId, formatInstant(step.at, performance.story.zone))
    case 'deposit': {
      const { amount, reference } = deed.deposit
      const body = { amount_minor: minorOf(amount), currency: currencyOf(amount), reference }
      return report(performance, step, { path: `/v1/deposits/${performance.story.people.merchant.id}`, body })
    }
    case 'find':
      return find(performance, deed.find, step)
    case 'payouts':
      return reportPayouts(performance, deed.result, step)
  }
}

async function report(
  { venue, story }: Performance,
  { line }: Step,
  { path, body }: { path: string; body: object },
): Promise<void> {
  await asMarketplace(venue, { method: 'POST', path, body, key: `${story.id}:${line}` })
}

/** Imports an order; with the moment of its completion once it is completed. */
export async function putOrder(performance: Performance, orderId: string, completedAt?: string): Promise<void> {
  const { story, venue } = performance
  const order = story.orders.find(({ id }) => id === orderId)
  if (order === undefined) throw new Error(`the story has no order ${orderId}`)
  const body = { ...orderBody(order, story), ...(completedAt !== undefined && { completed_at: completedAt }) }
  await asMarketplace(venue, { method: 'PUT', path: `/v1/orders/${orderId}`, body })
}

function orderBody(order: WrittenOrder, { people, zone, market: ofStory }: Story): object {
  const { buyer, merchant } = people
  const { market = ofStory } = order
  const promised = order.promised_ship_by
  return {
    buyer: { id: buyer.id, name: buyer.zh },
    merchant: { id: merchant.id, name: merchant.zh },
    ...(market !== undefined && { market }),
    currency: currencyOf(order.lines[0]?.paid ?? ''),
    paid_at: formatInstant(momentOf(order.paid, zone), zone),
    ...(promised !== undefined && { promised_ship_by: formatInstant(momentOf(promised, zone), zone) }),
    shipping_fee_minor: minorOf(order.shipping_fee ?? '¥0.00'),
    lines: order.lines.map(({ paid, quantity = 1, promises = [], ...line }) => {
      return { ...line, quantity, paid_minor: minorOf(paid), promises }
    }),
  }
}

async function reportPayouts(performance: Performance, result: PayoutResult, step: Step): Promise<void> {
  const { money } = await seenCase(performance, step.caseName)
  const wanted = result === 'settled' ? ['pending', 'settled'] : result === 'retry' ? ['failed'] : ['pending']
  const path = typeof result === 'object' ? 'failed' : result
  const body = typeof result === 'object' ? { reason: result.failed } : {}
  for (const { id } of money.payouts.filter(({ status }) => wanted.includes(status))) {
    const key = `${performance.story.id}:${step.line}:${id}`
    await asMarketplace(performance.venue, { method: 'POST', path: `/v1/payouts/${id}/${path}`, body, key })
  }
}

type PayoutResult = Extract<Deed, { kind: 'payouts' }>['result']

/** A parcel by its name in the story; those that the parties sent within the case have the server's own ids. */
async function parcelId(performance: Performance, parcel: string, { caseName }: Step): Promise<string> {
  const type = parcel === 'return' ? 'ReturnShipped' : parcel === 'replacement' ? 'ReplacementShipped' : null
  if (type === null) return parcel
  const events = await seenEvents(performance, { caseId: caseOf(performance, caseName), language: 'en' })
  return events.findLast(event => event.type === type)?.waybill?.shipment_id ?? parcel
}
