import type { CaseEvent } from '../../core/case-file/events.ts'
import { accounts } from '../../core/ledger/accounts.ts'
import type { HoldPart, Movement } from '../../core/ledger/movement.ts'
import { movementsIn } from '../../server/pack-files/drive/books.ts'

interface Market {
  readonly orderId: string
  readonly isPaidOut: boolean
}

/**
 * The twin of a case that was decided against its merchant: what would have moved, had the platform borne it. The buyer
 * gets what he got, out of the fund; what was taken from the merchant's accounts stays there; what was held for it is
 * released; what came out of an order's escrow goes to the merchant at that same instant; he owes nothing, and pays no
 * penalty.
 */
export function asIfNeverTaken(events: readonly CaseEvent[], market: Market): readonly CaseEvent[] {
  const held = new Map<string, readonly HoldPart[]>()
  return events.flatMap(event => {
    if (event.type === 'HoldPlaced') held.set(event.holdId, event.parts)
    if (movementsIn(event).length === 0) return []
    const moved = event.type === 'HoldResolved' ? released(event, held.get(event.holdId) ?? [], market) : []
    const kept = movementsIn(event).flatMap(movement => kindly(movement, market))
    return [{ ...event, movements: [...moved, ...kept] } as CaseEvent]
  })
}

/** A movement as it is where the platform bears what it takes. */
function kindly(movement: Movement, market: Market): Movement[] {
  const { source, destination } = movement
  const isTaking = /^(?:buyer:|platform:(?:relief|penalties))/.test(destination)
  if (/:debt$|:recoverable:/.test(source)) return []
  if (!isTaking || !/^(?:escrow|merchant):/.test(source)) return [movement]
  const paid = destination.startsWith('buyer:') ? [{ ...movement, source: accounts.relief }] : []
  return source === accounts.escrow(market.orderId) ? [...paid, ...toMerchant(movement, source, market)] : paid
}

/** What of each part isn't given back to where it was frozen from is given to the merchant all the same. */
function released(
  { movements }: Extract<CaseEvent, { type: 'HoldResolved' }>,
  parts: readonly HoldPart[],
  market: Market,
): Movement[] {
  return parts.flatMap(({ account, heldIn, amountMinor }) => {
    const out = movements.filter(({ source, destination }) => source === heldIn && TO_MERCHANT.test(destination))
    const own = parts.length === 1 ? out : out.filter(({ destination }) => destination === account)
    const takenMinor = amountMinor - own.reduce((sum, one) => sum + one.amountMinor, 0)
    const currency = movements[0]?.currency ?? ''
    const taken = { source: heldIn, destination: account, amountMinor: takenMinor, currency }
    return account.startsWith('escrow:') ? toMerchant(taken, heldIn, market) : [taken]
  })
}

function toMerchant({ amountMinor, currency }: Movement, source: string, { isPaidOut }: Market): Movement[] {
  const payable = accounts.payable('m1')
  const out = { source: payable, destination: accounts.provider, amountMinor, currency }
  return [{ source, destination: payable, amountMinor, currency }, ...(isPaidOut ? [out] : [])]
}

const TO_MERCHANT = /^(?:escrow|merchant):/
