import type { CaseFile } from '../../../core/case-file/case-file.ts'
import type { CaseEvent } from '../../../core/case-file/events.ts'
import { foldEvents } from '../../../core/case-file/evolve.ts'
import { openHold } from '../../../core/case-file/money/open-hold.ts'
import { accounts } from '../../../core/ledger/accounts.ts'
import { AMPLE_MINOR, type Charge, type MerchantFunds } from './past-case.ts'

/*
 * A case's events don't say what its merchant had; they say what was taken from him, and whether it was enough. Where
 * it was, he is taken to have had as much as anybody would ask for in the place from which it came last.
 */

/** What could be frozen when the platform was called in: the hold that follows says so. */
export function fundsForHold(
  events: readonly CaseEvent[],
  { event, file }: { event: CaseEvent; file: CaseFile },
): MerchantFunds {
  if (file.order?.funding === 'escrow' || openHold(file) !== null) return AMPLE
  const placed = events.slice(event.seq).find(one => one.type === 'HoldPlaced' && one.at === event.at)
  if (placed?.type !== 'HoldPlaced') return NOTHING
  const taken = placed.parts.map(({ account, amountMinor }) => ({ account, amountMinor }))
  return fundsOf(taken, {
    merchantId: file.parties.merchant.id,
    isEnough: placed.amountMinor >= file.claim.amountMinor,
  })
}

/** What was taken back from a merchant after the case: as far as his funds reached. */
export function fundsRecovered(event: CaseEvent, file: CaseFile): MerchantFunds {
  return fundsOf(takenBy(event), { merchantId: file.parties.merchant.id, isEnough: false })
}

/** Each request to charge the merchant, with when it was done and what it found. */
export function chargesIn(events: readonly CaseEvent[], inputsBefore: (seq: number) => number): readonly Charge[] {
  const requests = events.flatMap((event, place) => (event.type === 'CollectionRequested' ? [{ event, place }] : []))
  return requests.map(({ event, place }, ordinal) => {
    const following = events.slice(place + 1, requests[ordinal + 1]?.place)
    const end = following.find(({ type }) => type === 'CollectionCompleted' || type === 'FundsFellShort')
    if (end === undefined) return { afterMs: null, inputsBefore: 0, funds: AMPLE }
    const funds = fundsAt(end, { events, requested: event, following })
    return { afterMs: end.at - event.at, inputsBefore: inputsBefore(end.seq), funds }
  })
}

function fundsAt(
  end: CaseEvent,
  {
    events,
    requested,
    following,
  }: { events: readonly CaseEvent[]; requested: { amountMinor: number }; following: readonly CaseEvent[] },
): MerchantFunds {
  const [opened] = events
  const merchantId = opened?.type === 'CaseOpened' ? opened.parties.merchant.id : ''
  if (end.type === 'FundsFellShort') {
    const before = foldEvents(events.slice(0, end.seq - 1))
    const heldMinor = before === null ? 0 : (openHold(before)?.amountMinor ?? 0)
    return { payableMinor: 0, depositMinor: Math.max(requested.amountMinor - end.missingMinor - heldMinor, 0) }
  }
  const charging = following.filter(({ seq, at, by }) => seq < end.seq && at === end.at && by.role === 'system')
  const isEnough = end.type === 'CollectionCompleted' && end.missingMinor === 0
  return fundsOf(charging.flatMap(takenBy), { merchantId, isEnough })
}

interface Taken {
  readonly account: string
  readonly amountMinor: number
}

function takenBy(event: CaseEvent): readonly Taken[] {
  if (!TAKING.has(event.type) || !('movements' in event)) return []
  return event.movements.map(({ source, amountMinor }) => ({ account: source, amountMinor }))
}

function fundsOf(
  taken: readonly Taken[],
  { merchantId, isEnough }: { merchantId: string; isEnough: boolean },
): MerchantFunds {
  const [deposit, payable] = [accounts.deposit(merchantId), accounts.payable(merchantId)]
  const own = taken.filter(({ account }) => account === deposit || account === payable)
  const sum = (of: string) =>
    own.filter(({ account }) => account === of).reduce((total, { amountMinor }) => total + amountMinor, 0)
  const ample = (of: string) => (isEnough && (own.at(-1)?.account ?? deposit) === of ? AMPLE_MINOR : 0)
  return { depositMinor: sum(deposit) + ample(deposit), payableMinor: sum(payable) + ample(payable) }
}

const TAKING: ReadonlySet<CaseEvent['type']> = new Set([
  'FundsCollected',
  'CreditGranted',
  'PenaltyCollected',
  'AdvanceRecovered',
])
const NOTHING: MerchantFunds = { depositMinor: 0, payableMinor: 0 }
export const AMPLE: MerchantFunds = { depositMinor: AMPLE_MINOR, payableMinor: 0 }
