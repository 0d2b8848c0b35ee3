import { expect, test } from 'vitest'
import { instant } from '../../../core/kernel/instant.ts'
import { rulesIn } from '../../../core/policy/market.ts'
import { periodOf } from '../../../core/policy/values.ts'
import { type Fault, testFaults } from '../fixtures/fault.fixture.ts'
import { type Changes, checkSmallPack, smallPack } from '../fixtures/small-pack.fixture.ts'
import { resolvePack } from '../resolve/resolve-pack.ts'

const clauses = 'clauses/timers.yaml'
const example = 'examples/silence.yaml'
const refusal = 'examples/refusal.yaml'

const north = '{ title: { zh: 北, en: North }, zone: Asia/Shanghai, country: CN, currency: CNY }'
const south = '{ title: { zh: 南, en: South }, zone: Asia/Ho_Chi_Minh, country: VN, currency: VND }'
const marked = south.replace('VND }', 'VND, assumed: { zh: 推定, en: our guess } }')

/** The small pack in two markets, the southern of which gives the seller a day more. */
function inMarkets(markets: string, more: Changes = {}): Changes {
  const line = '    - { from: 2022-08-10, value: 3, scope: { market: SOUTH }, source: a page, confidence: U }\n'
  return {
    'pack.yaml': [['on_completion', `markets:\n${markets}on_completion`]],
    [clauses]: [['- clause: SM-2', `${line}- clause: SM-2`]],
    [example]: [['order: { paid', 'order: { market: NORTH, paid']],
    [refusal]: [['order: { paid', 'order: { market: SOUTH, paid']],
    ...more,
  }
}
const both = `  NORTH: ${north}\n  SOUTH: ${south}\n`

test('a market has a zone, working days and money of its own, and values of its own by its name', () => {
  const pack = smallPack(inMarkets(both))
  const openedAt = instant('2022-09-01T10:00+08:00')
  const snapshot = resolvePack(pack, openedAt)
  expect(snapshot.markets?.SOUTH).toEqual({
    title: { zh: '南', en: 'South' },
    zone: 'Asia/Ho_Chi_Minh',
    country: 'VN',
    currency: 'VND',
  })
  const days = (market: string) => {
    const to = { facts: { market }, caseOpenedAt: openedAt, orderPaidAt: null, actAt: openedAt }
    return periodOf(rulesIn(snapshot, market), 'SM-1', to)
  }
  expect([days('NORTH'), days('SOUTH')]).toMatchObject([{ value: 2 }, { value: 3 }])
})

test('a pack in markets passes every check, its cases tried in each', () => {
  expect(checkSmallPack(inMarkets(both), { explore: true }).problems).toEqual([])
})

test('what is assumed of a market is told', () => {
  const { assumed } = checkSmallPack(inMarkets(`  NORTH: ${north}\n  SOUTH: ${marked}\n`))
  expect(assumed).toMatchObject([{ clause: 'market SOUTH', why: { en: 'our guess' } }])
})

test('without markets there is nothing of them in the rules', () => {
  expect(resolvePack(smallPack(), instant('2022-09-01T10:00+08:00'))).not.toHaveProperty('markets')
})

const ofMarkets: readonly Fault[] = [
  [
    'unknown_zone',
    'a market’s time zone that is not there',
    inMarkets(both.replace('Ho_Chi_Minh', 'Ho_Chi_Min')),
    /Asia\/Shanghai/,
  ],
  ['unknown_market', 'a scope of a market that is not there', inMarkets(`  NORTH: ${north}\n`), /NORTH/],
  [
    'unknown_market',
    'an example in a market that is not there',
    inMarkets(both, { [example]: [['order: { paid', 'order: { market: NORHT, paid']] }),
    /did you mean NORTH/,
  ],
  ['market_missing', 'an example that says no market', inMarkets(both, { [example]: [] }), /market: NORTH/],
  [
    'unknown_market',
    'a market where the pack has none',
    { [example]: [['order: { paid', 'order: { market: NORTH, paid']] },
    /name the markets/,
  ],
  ['malformed', 'a market’s name in lower case', inMarkets(both.replace('  SOUTH', '  south')), /capitals/],
]

testFaults(ofMarkets)
