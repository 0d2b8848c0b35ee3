import { expect, test } from 'vitest'
import type { CaseFile } from '../../core/case-file/case-file.ts'
import { returnFreightDueMinor } from '../../core/case-file/freight.ts'
import { orderClaimsOf } from '../../core/case-file/order-claims.ts'
import { outstandingMinor, refundDueMinor } from '../../core/case-file/sums.ts'
import { accounts } from '../../core/ledger/accounts.ts'
import { mayGoNegative } from '../../core/ledger/lanes.ts'
import type { Books } from '../dsl/books.ts'
import { movementsOf } from '../dsl/books.ts'
import type { Play } from '../dsl/play.ts'
import { run } from './course.ts'
import { histories } from './history.ts'
import { holds } from './holds.ts'

test('no account that is somebody’s money ever falls below zero', () => {
  holds(histories, history => {
    run(history, ({ played }) => {
      const overdrawn = Object.entries(played.books).filter(([path, minor]) => minor < 0 && !mayGoNegative(path))
      expect(overdrawn).toEqual([])
    })
  })
})

test('every movement moves something, in the order’s currency, between two places', () => {
  holds(histories, history => {
    for (const movement of (run(history)?.played.events ?? []).flatMap(movementsOf)) {
      expect(movement.amountMinor).toBeGreaterThan(0)
      expect(movement.source).not.toBe(movement.destination)
      expect(movement.currency).toBe('CNY')
    }
  })
})

test('a hold is resolved once, and its parts are what was frozen', () => {
  holds(histories, history => {
    const events = run(history)?.played.events ?? []
    const placed = events.flatMap(event => (event.type === 'HoldPlaced' ? [event] : []))
    const resolved = events.flatMap(event => (event.type === 'HoldResolved' ? [event] : []))
    expect(new Set(resolved.map(({ holdId }) => holdId)).size).toBe(resolved.length)
    for (const { holdId, capturedMinor, releasedMinor } of resolved) {
      expect(capturedMinor + releasedMinor).toBe(placed.find(hold => hold.holdId === holdId)?.amountMinor)
    }
  })
})

test('each payout has an id of its own, and a provider is told once that it is made', () => {
  holds(histories, history => {
    const { file, events } = run(history)?.played ?? { file: null, events: [] }
    const ids = (file?.payouts ?? []).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const settled = events.flatMap(event => (event.type === 'PayoutSettled' ? [event.payoutId] : []))
    expect(new Set(settled).size).toBe(settled.length)
  })
})

test('the buyer never gets more than he paid and the freight that he is owed', () => {
  holds(histories, history => {
    run(history, ({ played }) => {
      const { file } = played
      if (file?.order) expect(toBuyerMinor(file)).toBeLessThanOrEqual(file.order.claimableMinor + freightMinor(played))
    })
  })
})

test('a case that ends as refunded gave the buyer what was due, to the cent, and freight where it was owed', () => {
  holds(histories, history => {
    const played = run(history)?.played
    if (played?.file?.outcome !== 'refunded') return
    const advancedMinor = played.events.reduce((sum, event) => {
      return event.type === 'CompensationAdvanced' && event.by.role !== 'system' && event.payoutId !== null
        ? sum + event.amountMinor
        : sum
    }, 0)
    const dueMinor = Math.max(refundDueMinor(played.file), advancedMinor)
    expect(toBuyerMinor(played.file)).toBe(dueMinor + freightMinor(played))
  })
})

test('an order has refunded what its buyer got besides freight, and its units are taken once spent', () => {
  holds(histories, history => {
    let refundedMinor = 0
    let units = 0
    run(history, ({ played: { file }, events }) => {
      if (file === null) return
      const { lines, refundedDeltaMinor } = orderClaimsOf(events, file)
      refundedMinor += refundedDeltaMinor
      units += lines.reduce((sum, { quantityDelta }) => sum + quantityDelta, 0)
      expect(refundedMinor).toBe(toBuyerMinor(file) - file.money.freightMinor)
      expect(refundedMinor).toBeLessThanOrEqual(file.order?.claimableMinor ?? 0)
      const isSpent = file.status === 'open' || file.outcome === 'refunded' || file.outcome === 'paid_to_merchant'
      expect(units).toBe(isSpent ? file.claim.lines.reduce((sum, { quantity }) => sum + quantity, 0) : 0)
    })
  })
})

test('what the merchant loses is what was ruled or agreed, and no more than that', () => {
  holds(histories, history => {
    const played = run(history)?.played
    if (played?.file?.status !== 'closed' || played.file.order === null) return
    const { file, events } = played
    const owedMinor = file.outcome === 'refunded' ? refundDueMinor(file) + freightMinor(played) : 0
    const fund = accounts.relief
    const received = [accounts.refundable('b1'), accounts.buyerHeld('b1'), fund]
    const takenMinor = events
      .flatMap(movementsOf)
      .filter(({ source, destination }) => MERCHANTS_MONEY.test(source) && received.includes(destination))
      .reduce((sum, { amountMinor }) => sum + amountMinor, 0)
    expect(takenMinor + outstandingMinor(file)).toBe(owedMinor)
  })
})

test('at its end a case leaves nothing frozen, and books to recover just what it still has to', () => {
  holds(histories, history => {
    const played = run(history)?.played
    if (played?.file?.status !== 'closed') return
    const { file, books } = played
    expect(file.holds.filter(({ resolution }) => resolution === null)).toEqual([])
    expect(file.advance?.state).not.toBe('frozen')
    expect(held(books)).toEqual([])
    expect(books[accounts.recoverable('m1')] ?? 0).toBe(outstandingMinor(file))
    expect(books[accounts.debt('m1')] ?? 0).toBe(-outstandingMinor(file) + 0)
  })
})

test('at its end a completed order has nothing left in escrow for the claimed lines', () => {
  holds(histories, history => {
    const played = run(history)?.played
    if (played?.file?.status !== 'closed' || played.file.order === null) return
    const { order } = played.file
    if (order.funding !== 'escrow') return
    const notClaimedMinor = paidMinor(history.setting.order) - order.claimableMinor
    const leftMinor = (played.books[accounts.escrow(order.id)] ?? 0) - notClaimedMinor
    expect(leftMinor).toBeGreaterThanOrEqual(0)
    if (order.completedAt !== null || played.file.outcome === 'paid_to_merchant') expect(leftMinor).toBe(0)
  })
})

const MERCHANTS_MONEY = /^(escrow:|merchant:m1:(deposit|payable|held))/

function toBuyerMinor({ payouts }: CaseFile): number {
  return payouts.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
}

function freightMinor({ file, snapshot }: Play): number {
  return file === null ? 0 : returnFreightDueMinor(file, snapshot)
}

function held(books: Books): string[] {
  return Object.keys(books).filter(path => path.endsWith(':held') && books[path] !== 0)
}

function paidMinor(order: Parameters<typeof run>[0]['setting']['order']): number {
  return (order?.lines ?? []).reduce((sum, line) => sum + line.paidMinor, order?.shippingFeeMinor ?? 0)
}
