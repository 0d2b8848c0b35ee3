import type { CaseEvent, EventType } from '../case-file/events.ts'
import { isGranted } from '../case-file/outcomes.ts'
import type { Instant } from '../kernel/instant.ts'
import type { LiableParty } from '../ruling/ruling.ts'
import { isInMarket, type Scope } from './entry.ts'
import type { CaseHistory } from './ground.ts'

/** What figures ask of a case, as it stood at a moment and as far as it was on record. */
export interface SeenCase {
  readonly caseId: string
  readonly merchantId: string
  readonly buyerId: string | null
  readonly orderId: string | null
  readonly kind: string
  readonly openedBy: string
  readonly openedAt: Instant
  readonly reason: string
  readonly beforeShipment: boolean
  readonly intervenedAt: Instant | null
  readonly calledByBuyerAt: Instant | null
  readonly refusedAt: Instant | null
  readonly withdrawn: boolean
  readonly neverSent: boolean
  /** The last ruling; an agreement after it takes its place. */
  readonly ruledAt: Instant | null
  readonly liability: LiableParty | null
  readonly settledAt: Instant | null
  readonly settledAfterRuling: boolean
  /** When the buyer first had his money. */
  readonly paidAt: Instant | null
  readonly paidAfterRuling: boolean
  readonly grantedAt: Instant | null
  readonly closedAt: Instant | null
  readonly closedAfterRuling: boolean
  readonly answeredAt: Instant | null
  readonly overdueAt: Instant | null
  /** An appeal of the merchant's undid the ruling, all of it. */
  readonly overturned: boolean
}

/** Null where the case wasn't there yet, or is of a market that isn't looked at. */
export function seenCase({ caseId, events }: CaseHistory, scope: Scope): SeenCase | null {
  const before = knownEvents(events, scope)
  const opened = before.find(event => event.type === 'CaseOpened')
  if (opened === undefined || !isInMarket(opened.order?.market, scope)) return null
  const first = <Type extends EventType>(type: Type, fits: (event: Of<Type>) => boolean = () => true) =>
    before.find((event): event is Of<Type> => event.type === type && fits(event as Of<Type>))
  const last = <Type extends EventType>(type: Type) =>
    before.findLast((event): event is Of<Type> => event.type === type)
  const ruled = last('Ruled')
  const settled = before.findLast(({ type }) => type === 'SettlementReached' || type === 'ProposalAccepted')
  const closed = last('CaseClosed')
  const paid = first('PayoutSettled')
  return {
    caseId,
    merchantId: opened.parties.merchant.id,
    buyerId: opened.parties.buyer?.id ?? null,
    orderId: opened.order?.id ?? null,
    kind: opened.kind,
    openedBy: opened.openedBy,
    openedAt: opened.at,
    reason: (last('ClaimModified') ?? opened).claim.reason,
    beforeShipment: opened.shipment.state === 'not_shipped',
    intervenedAt: at(first('InterventionRequested')),
    calledByBuyerAt: at(first('InterventionRequested', ({ requestedBy }) => requestedBy === 'buyer')),
    refusedAt: at(first('ClaimRefused')),
    withdrawn: first('ClaimWithdrawn') !== undefined,
    neverSent: first('ReturnNeverSent') !== undefined,
    ruledAt: at(ruled),
    liability: ruled?.ruling.liability ?? null,
    settledAt: at(settled),
    settledAfterRuling: isAfter(settled, ruled),
    paidAt: at(paid),
    paidAfterRuling: isAfter(paid, ruled),
    grantedAt: closed !== undefined && isGranted(closed.outcome) ? closed.at : null,
    answeredAt: at(first('ReplyGiven')),
    overdueAt: at(first('ReplyOverdue')),
    closedAt: at(closed),
    closedAfterRuling: isAfter(closed, ruled),
    overturned: (scope.corrected ? events.map(({ event }) => event) : before).some(isOverturned),
  }
}

/** What had happened by the cut, and was on record. */
export function knownEvents(events: CaseHistory['events'], { cutAt, knownAt }: Scope): readonly CaseEvent[] {
  return events.filter(({ event, recordedAt }) => event.at < cutAt && recordedAt <= knownAt).map(({ event }) => event)
}

type Of<Type extends EventType> = Extract<CaseEvent, { type: Type }>

function at(event: CaseEvent | undefined): Instant | null {
  return event?.at ?? null
}

/** By their order: much may happen at one moment. */
function isAfter(event: CaseEvent | undefined, ruled: CaseEvent | undefined): boolean {
  return event !== undefined && ruled !== undefined && event.seq > ruled.seq
}

/** A part that is given back leaves the ruling standing; and what a buyer wins was never against the merchant. */
function isOverturned(event: CaseEvent): boolean {
  return event.type === 'RulingOverturned' && event.appellant === 'merchant' && !event.part
}
