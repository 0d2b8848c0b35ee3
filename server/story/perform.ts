import { formatInstant } from '../../core/kernel/instant.ts'
import { type Asking, ask } from './api-client.ts'
import { asMarketplace, type Cast, type Venue } from './cast.ts'
import { evidenceFile } from './evidence-file.ts'
import type { WrittenOrder } from './format.ts'
import { currencyOf, minorOf, momentOf } from './scalars.ts'
import type { Deed, Step, Story } from './story.ts'

/** A story under way: what later steps need to know of the earlier ones. */
export interface Performance {
  readonly story: Story
  readonly venue: Venue
  readonly cast: Cast
  /** The case that was opened last: acts are about it. */
  caseId: string | null
}

/** The case as the story reads it. */
export interface CaseSeen {
  readonly id: string
  readonly stage: string
  readonly outcome: string | null
  readonly deadlines: readonly { readonly name: string; readonly due_at: string | null; readonly clause: string }[]
  readonly money: { readonly payouts: readonly { readonly id: string; readonly status: string }[] }
}

/** An event of the case as the story reads it. */
export interface EventSeen {
  readonly seq: number
  readonly type: string
  readonly at: string
  readonly clause: string | null
  readonly sentence: string
  readonly waybill?: { readonly shipment_id: string }
}

/** Does what a step says, by the API alone. Throws UnexpectedRefusal where the server says no. */
export async function perform(performance: Performance, step: Step): Promise<void> {
  const { deed } = step
  if (deed === null) return
  switch (deed.kind) {
    case 'act':
      return act(performance, deed, step)
    case 'ship': {
      const { order = onlyOrder(performance).id, parcel, carrier, tracking_number } = deed.ship
      const body = { id: parcel, direction: 'outbound', carrier, tracking_number }
      return report(performance, step, { path: `/v1/orders/${order}/shipments`, body })
    }
    case 'scan': {
      const { parcel, kind, signed_by } = deed.scan
      const body = { at: formatInstant(step.at, performance.story.zone), kind, ...(signed_by && { signed_by }) }
      return report(performance, step, { path: `/v1/shipments/${await parcelId(performance, parcel)}/scans`, body })
    }
    case 'complete':
      return putOrder(performance, deed.orderId, formatInstant(step.at, performance.story.zone))
    case 'deposit': {
      const { amount, reference } = deed.deposit
      const body = { amount_minor: minorOf(amount), currency: currencyOf(amount), reference }
      return report(performance, step, { path: `/v1/deposits/${performance.story.people.merchant.id}`, body })
    }
    case 'payouts':
      return reportPayouts(performance, deed.result, step)
  }
}

type Act = Extract<Deed, { kind: 'act' }>

async function act(performance: Performance, deed: Act, step: Step): Promise<void> {
  const { venue, cast, story } = performance
  const token = cast[deed.role]
  if (token === undefined) throw new Error(`line ${step.line}: the story has no ${deed.role}`)
  const evidenceIds = await Promise.all(
    deed.shows.map(async ({ kind, what }, index) => {
      const form = new FormData()
      form.set('kind', kind)
      form.set('file', evidenceFile(kind, what))
      const key = `${story.id}:${step.line}:evidence:${index}`
      return (await ask(venue.send, { method: 'POST', path: '/v1/evidence', token, body: form, key })).id
    }),
  )
  const proof = evidenceIds.length === 0 ? {} : { evidence_ids: evidenceIds }
  const key = `${story.id}:${step.line}`
  if (deed.action === 'apply') {
    const { kind = 'after_sale', order = onlyOrder(performance).id, ...claim } = deed.fields
    const words = deed.says === null ? {} : { statement: deed.says.zh }
    const body = { kind, order_id: order, claim, ...words, ...proof }
    const opened = await ask(venue.send, { method: 'POST', path: '/v1/cases', token, body, key })
    performance.caseId = String(opened.id)
    return
  }
  const field = WORDS_OF[deed.action] ?? 'statement'
  const words = deed.says === null ? {} : { [field]: deed.says.zh }
  const place = deed.action === 'send_message' ? 'messages' : `actions/${deed.action}`
  const path = `/v1/cases/${caseOf(performance)}/${place}`
  await ask(venue.send, { method: 'POST', path, token, body: { ...deed.fields, ...words, ...proof }, key })
}

/** What the action's field for a person's own words is called, where it isn't `statement`. */
const WORDS_OF: Readonly<Record<string, string>> = {
  send_message: 'text',
  contact_party: 'note',
  request_evidence: 'note',
  rule: 'reasons',
  give_return_address: 'address',
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

function orderBody(order: WrittenOrder, { people, zone }: Story): object {
  const { buyer, merchant } = people
  const promised = order.promised_ship_by
  return {
    buyer: { id: buyer.id, name: buyer.zh },
    merchant: { id: merchant.id, name: merchant.zh },
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
  const { money } = await seenCase(performance)
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
async function parcelId(performance: Performance, parcel: string): Promise<string> {
  const type = parcel === 'return' ? 'ReturnShipped' : parcel === 'replacement' ? 'ReplacementShipped' : null
  if (type === null) return parcel
  const sent = (await seenEvents(performance, 'en')).findLast(event => event.type === type)
  return sent?.waybill?.shipment_id ?? parcel
}

/** The case as the platform sees it. */
export async function seenCase(performance: Performance): Promise<CaseSeen> {
  const asking: Omit<Asking, 'token'> = { method: 'GET', path: `/v1/cases/${caseOf(performance)}` }
  return (await asMarketplace(performance.venue, asking)) as unknown as CaseSeen
}

export async function seenEvents(performance: Performance, language: string): Promise<readonly EventSeen[]> {
  const path = `/v1/cases/${caseOf(performance)}/events`
  const { data } = await asMarketplace(performance.venue, { method: 'GET', path, language })
  return data as readonly EventSeen[]
}

function caseOf({ caseId, story }: Performance): string {
  if (caseId === null) throw new Error(`${story.id}: no case has been opened yet`)
  return caseId
}

function onlyOrder({ story }: Performance): WrittenOrder {
  const [order] = story.orders
  if (order === undefined || story.orders.length > 1) throw new Error(`${story.id} has several orders: say which`)
  return order
}
