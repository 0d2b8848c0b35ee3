import type { CaseEvent } from '../../../core/case-file/events.ts'
import type { OrderFacts } from '../../../core/case-file/loaded-facts.ts'
import { paidForLinesMinor } from '../../../core/case-file/paid-for-lines.ts'
import type { Input } from './past-case.ts'
import { subjectFileOf } from './subject-of-event.ts'

type Opened = Extract<CaseEvent, { type: 'CaseOpened' }>

/** The opening of a case as it was asked for, with the order as it stood then. */
export function openingOf(event: Opened): Input {
  const { caseId, marketplaceId, kind, order, about, claim, statement, evidence, at, by, earlier } = event
  const fields = { kind, claim, ...(order !== null && { orderId: order.id }), ...namedIn(event) }
  return {
    at,
    command: { name: 'open_case', by, fields },
    facts: {
      opening: { caseId, marketplaceId },
      evidence,
      earlier,
      ...(statement !== null && { texts: { statement } }),
      ...(order !== null && { order: orderFactsOf({ ...event, order }) }),
      ...(about !== null && { subject: subjectFileOf({ ...event, about }) }),
    },
  }
}

/** What it is about, the parties where nothing else names them, and the time to answer that was agreed. */
function namedIn({ order, about, parties, agreedAnswerMs }: Opened): Readonly<Record<string, unknown>> {
  const byName = order === null && about === null
  return {
    ...(about !== null && { about: { [`${about.kind}Id`]: about.id } }),
    ...(byName && { merchantId: parties.merchant.id }),
    ...(byName && parties.buyer !== null && { buyerId: parties.buyer.id }),
    ...(agreedAnswerMs !== null && { answerWithin: `PT${agreedAnswerMs / 60_000}M` }),
  }
}

function orderFactsOf({
  order,
  claim,
  parties,
  shipment,
}: Opened & { order: NonNullable<Opened['order']> }): OrderFacts {
  const { claimableMinor, goods: _goods, category: _category, promises, funding: _funding, ...rest } = order
  const { shipByAt: _shipByAt, ...excerpt } = rest
  const isWhole = excerpt.lines.every(({ id, quantity }) =>
    claim.lines.some(line => line.lineId === id && line.quantity === quantity),
  )
  const paidMinor = excerpt.lines.reduce((sum, line) => sum + line.paidMinor, excerpt.shippingFeeMinor)
  const forLinesMinor = paidForLinesMinor(excerpt, claim) + (isWhole ? excerpt.shippingFeeMinor : 0)
  return {
    excerpt,
    // Of promises the case keeps those that all its lines share.
    promisesByLine: Object.fromEntries(claim.lines.map(({ lineId }) => [lineId, promises])),
    parties,
    shipment,
    claimedQuantity: {},
    // Less could be claimed than was paid for the lines: other cases had had the rest refunded.
    refundedMinor: claimableMinor < forLinesMinor ? paidMinor - claimableMinor : 0,
  }
}
