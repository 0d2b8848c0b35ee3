import { expect, test } from 'vitest'
import { marketOf, rulesIn, zoneIn } from './market.ts'
import { PackFault } from './pack-fault.ts'
import type { Market, Snapshot } from './snapshot.ts'

const market = (zone: string, country: string, currency: string): Market => {
  return { title: { zh: zone, en: zone }, zone, country, currency }
}
const bazaar = {
  pack: 'p',
  version: '1.0.0',
  hash: 'h',
  zone: 'Asia/Singapore',
  country: 'SG',
  currency: 'USD',
  markets: {
    VN: market('Asia/Ho_Chi_Minh', 'VN', 'VND'),
    US: market('America/Los_Angeles', 'US', 'USD'),
    XB: market('Asia/Shanghai', 'CN', 'USD'),
  },
} as unknown as Snapshot
const { markets: _none, ...single } = bazaar

test('in a market the rules have its zone, working days and money, and remain the same rules', () => {
  const read = rulesIn(bazaar, 'VN')
  expect(read).toMatchObject({ zone: 'Asia/Ho_Chi_Minh', country: 'VN', currency: 'VND', hash: 'h' })
  expect(rulesIn(bazaar, 'VN')).toBe(read)
  expect(rulesIn(bazaar, undefined)).toBe(bazaar)
  expect(() => rulesIn(bazaar, 'TH')).toThrow(PackFault)
})

test('an order’s moments are written in its market’s zone, or the marketplace’s where that market is no more', () => {
  expect(zoneIn(bazaar, 'US')).toBe('America/Los_Angeles')
  expect([zoneIn(bazaar, 'TH'), zoneIn(bazaar, undefined)]).toEqual(['Asia/Singapore', 'Asia/Singapore'])
})

test.each([
  ['names it', { market: 'US', currency: 'USD' }, { market: 'US' }],
  ['is paid in money that only one has', { currency: 'VND' }, { market: 'VN' }],
])('an order that %s belongs to that market', (_what, order, found) => {
  expect(marketOf(bazaar, order)).toEqual(found)
})

test.each([
  ['two markets have its money', { currency: 'USD' }, null],
  ['no market has its money', { currency: 'THB' }, null],
  ['the market it names isn’t there', { market: 'TH', currency: 'THB' }, 'TH'],
])('an order’s market isn’t known where %s', (_what, order, market) => {
  expect(marketOf(bazaar, order)).toMatchObject({ code: 'market_unknown', pointer: '/market', facts: { market } })
})

test('an order that was paid in another market’s money is refused', () => {
  expect(marketOf(bazaar, { market: 'VN', currency: 'USD' })).toEqual({
    code: 'currency_not_of_market',
    pointer: '/currency',
    facts: { market: 'VN', currency: 'USD', market_currency: 'VND' },
  })
})

test('the refusal says which markets there are', () => {
  expect(marketOf(bazaar, { currency: 'EUR' })).toMatchObject({ facts: { known: 'VN US XB' } })
})

test('where there are no markets an order has none, and may name none', () => {
  expect(marketOf(single as Snapshot, { currency: 'CNY' })).toEqual({})
  const named = marketOf(single as Snapshot, { market: 'VN', currency: 'VND' })
  expect(named).toMatchObject({ code: 'market_unknown', facts: { market: 'VN', known: null } })
})
