import { describe, expect, test } from 'vitest'
import { groundOfPack, historyOf, pointsOn, standingOn } from '../../test/support/standing-ground.ts'
import { DAY_MS } from '../kernel/instant.ts'
import { noStanding } from './evolve.ts'
import { countFunds } from './funds.ts'

const taobao = groundOfPack('taobao')
const douyin = groundOfPack('douyin')
const AT = '2022-08-01T00:00+08:00'

describe('TB-PTS-10, TB-PTS-11, TB-PTS-12, TB-PTS-13 · each grave node by itself', () => {
  test.each([
    [12, 7, ['shop_hidden', 'no_listing', 'opening_limited', 'messages_limited', 'community_limited']],
    [24, 14, ['shop_hidden', 'no_listing', 'opening_limited', 'messages_limited', 'community_limited']],
    [36, 21, ['shop_closed', 'messages_limited', 'community_limited']],
    [48, null, ['account_closed']],
  ])('%i points bring %s days', (points, days, measures) => {
    const { sanctions } = standingOn(AT, historyOf(taobao, [{ at: AT, class: 'B', points, code: 'x' }]), taobao)
    const [{ startsAt, expiresAt, measures: brought } = NONE] = sanctions
    expect(expiresAt === null ? null : (expiresAt - startsAt) / DAY_MS).toBe(days)
    expect(brought).toEqual(expect.arrayContaining(measures))
  })

  test('and a tenth of a point less brings the node before, or none', () => {
    const reached = [11.9, 23.9, 35.9, 47.9].map(points => {
      const history = historyOf(taobao, [{ at: AT, class: 'B', points, code: 'x' }])
      return standingOn(AT, history, taobao).sanctions.map(({ levelHundredths }) => (levelHundredths ?? 0) / 100)
    })
    expect(reached).toEqual([[], [12], [24], [36]])
  })
})

const NONE = { startsAt: 0, expiresAt: null, measures: [] as readonly string[] }

test('TB-PTS-01 · A and B are counted, and carried out, each by itself', () => {
  const history = historyOf(taobao, [
    { at: AT, class: 'A', points: 12, code: 'late_shipment' },
    { at: AT, class: 'B', points: 12, code: 'x' },
  ])
  expect(pointsOn(AT, history, taobao)).toEqual({ A: 12, B: 12 })
  expect(
    standingOn(AT, history, taobao)
      .sanctions.map(({ account }) => account)
      .sort(),
  ).toEqual(['A', 'B'])
})

describe('TB-PTS-22 · counterfeits are class C, in an account of their own', () => {
  const sold = (points: number) => ({ at: AT, class: 'C', code: 'counterfeit_goods', points })

  test('2 an item, 12 where they were sold, 24 where it is grave: no node before 48', () => {
    const history = historyOf(taobao, [...Array(4).fill(sold(2)), sold(12), sold(24)])
    expect(pointsOn(AT, history, taobao)).toEqual({ counterfeits: 44 })
    expect(standingOn(AT, history, taobao).sanctions).toEqual([])
  })

  test('48, where it is very grave, close the account', () => {
    const { sanctions } = standingOn(AT, historyOf(taobao, [sold(48)]), taobao)
    expect(sanctions).toMatchObject([{ measures: ['account_closed'], clause: 'TB-PTS-22', expiresAt: null }])
  })
})

test('DY-PEN-06 · harm to consumers: twice A 6 reach the node of A, B 4 and B 8 end the agreement', () => {
  const harm = (group: string, points: number) => ({ at: AT, class: group, code: 'harm_to_consumers', points })
  const measuresOf = (...found: ReturnType<typeof harm>[]) => {
    const { sanctions } = standingOn(AT, historyOf(douyin, found), douyin)
    return sanctions.filter(({ endsAt }) => endsAt === null).map(({ measures }) => measures)
  }
  expect(measuresOf(harm('A', 6))).toEqual([])
  expect(measuresOf(harm('A', 6), harm('A', 6))).toEqual([['deposit_deduction', 'business_suspended']])
  expect(measuresOf(harm('B', 4))).toEqual([['deposit_deduction', 'business_suspended']])
  expect(measuresOf(harm('B', 4), harm('B', 8))).toEqual([['agreement_ended']])
})

test('DY-ADV-04 · a penalty is taken from the deposit, what it lacks from money that is still to be paid out', () => {
  const { rules } = douyin.entered({ at: AT }, 'vio_1')
  const sanction = {
    ...{ id: 'san_1', account: null, class: 'A', levelHundredths: null, measures: [], penaltyMinor: 200_000 },
    ...{ clause: 'DY-PEN-7', rules, startsAt: 0, expiresAt: 0, endsAt: 0, endsBy: 'expiry', awaits: [] },
    ...{ violationIds: ['vio_1'], state: 'ended' },
  } as never
  const file = { ...noStanding('bazaar', 'm1'), sanctions: [sanction] }
  const funds = { deposit: { CNY: 150_000 }, payable: { CNY: 30_000 }, owed: {} }
  const [charged] = countFunds(file, { funds, now: 0 as never, ground: douyin })
  expect(charged).toMatchObject({
    type: 'PenaltyCharged',
    amountMinor: 180_000,
    missingMinor: 20_000,
    movements: [
      { source: 'merchant:m1:deposit', amountMinor: 150_000 },
      { source: 'merchant:m1:payable', amountMinor: 30_000 },
    ],
  })
})
