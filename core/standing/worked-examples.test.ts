import { describe, expect, test } from 'vitest'
import { groundOfPack, historyOf, pointsOn, standingOn } from '../../test/support/standing-ground.ts'
import { instant } from '../kernel/instant.ts'
import { convertOlderPoints } from './legacy.ts'
import type { Standing } from './standing.ts'

const taobao = groundOfPack('taobao')
const tmall = groundOfPack('tmall')
const douyin = groundOfPack('douyin')

/** From when until when, in days of the marketplace's own calendar. */
function times({ sanctions }: Standing) {
  return sanctions.map(({ startsAt, expiresAt }) => [dayOf(startsAt), expiresAt === null ? null : dayOf(expiresAt)])
}

const dayOf = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

describe('TB-PTS-16 · general violations add up, and their nodes queue', () => {
  test('8 and 18 points make 26, and 24 days', () => {
    const history = historyOf(taobao, [
      { at: '2014-03-01T00:00+08:00', points: 8 },
      { at: '2014-03-01T00:00+08:00', points: 18 },
    ])
    expect(pointsOn('2014-03-01T00:00+08:00', history, taobao)).toEqual({ A: 26 })
    const standing = standingOn('2014-03-01T00:00+08:00', history, taobao)
    expect(times(standing)).toEqual([
      ['2014-03-01 00:00', '2014-03-13 00:00'],
      ['2014-03-13 00:00', '2014-03-25 00:00'],
    ])
  })

  test('14 points on 1 January, 26 on the 5th: the second 12 days follow the first, through 24 January', () => {
    const history = historyOf(taobao, [
      { at: '2014-01-01T00:00+08:00', points: 14 },
      { at: '2014-01-05T09:30+08:00', points: 12 },
    ])
    expect(times(standingOn('2014-01-02T00:00+08:00', history, taobao))).toEqual([
      ['2014-01-01 00:00', '2014-01-13 00:00'],
    ])
    const both = standingOn('2014-01-05T09:30+08:00', history, taobao)
    expect(times(both)).toEqual([
      ['2014-01-01 00:00', '2014-01-13 00:00'],
      ['2014-01-13 00:00', '2014-01-25 00:00'],
    ])
  })

  test('12 and 12 from two kinds of violations make 24 days', () => {
    const history = historyOf(taobao, [
      { at: '2014-01-01T00:00+08:00', points: 12, code: 'late_shipment' },
      { at: '2014-01-01T00:00+08:00', points: 12, code: 'broken_promise' },
    ])
    expect(times(standingOn('2014-01-01T00:00+08:00', history, taobao)).at(-1)).toEqual([
      '2014-01-13 00:00',
      '2014-01-25 00:00',
    ])
  })
})

test('TB-PTS-15 · one point short of 12 brings nothing, and later texts say 7 days', () => {
  const short = historyOf(taobao, [{ at: '2014-01-01T00:00+08:00', points: 11.9 }])
  expect(standingOn('2014-01-01T00:00+08:00', short, taobao).sanctions).toEqual([])
  const later = historyOf(taobao, [{ at: '2016-01-01T00:00+08:00', points: 12 }])
  expect(times(standingOn('2016-01-01T00:00+08:00', later, taobao))).toEqual([['2016-01-01 00:00', '2016-01-08 00:00']])
})

test('TB-PTS-17 · a node reached by malicious reviews limits what the account may buy', () => {
  const history = historyOf(taobao, [{ at: '2014-01-01T00:00+08:00', points: 12, code: 'malicious_review' }])
  expect(standingOn('2014-01-01T00:00+08:00', history, taobao).sanctions[0]?.measures).toContain('buying_limited')
})

describe('TB-PTS-10 to TB-PTS-14 · of grave violations the heaviest node alone is carried out', () => {
  const grave = { class: 'B', code: 'data_misuse' }

  test('24 points at once bring 14 days, not 7 and 14', () => {
    const history = historyOf(taobao, [{ ...grave, at: '2014-01-01T00:00+08:00', points: 24 }])
    expect(times(standingOn('2014-01-01T00:00+08:00', history, taobao))).toEqual([
      ['2014-01-01 00:00', '2014-01-15 00:00'],
    ])
  })

  test('a new node while one runs takes its place', () => {
    const history = historyOf(taobao, [
      { ...grave, at: '2014-01-01T00:00+08:00', points: 12 },
      { ...grave, at: '2014-01-03T00:00+08:00', points: 12 },
    ])
    const { sanctions } = standingOn('2014-01-03T00:00+08:00', history, taobao)
    expect(sanctions).toMatchObject([
      { levelHundredths: 1200, endsBy: 'absorbed', endsAt: instant('2014-01-03T00:00+08:00') },
      { levelHundredths: 2400, expiresAt: instant('2014-01-17T00:00+08:00') },
    ])
  })

  test('48 points close the account, without an end', () => {
    const history = historyOf(taobao, [{ ...grave, at: '2014-01-01T00:00+08:00', points: 48 }])
    const [only, ...others] = standingOn('2024-01-01T00:00+08:00', history, taobao).sanctions
    expect(only).toMatchObject({ measures: ['account_closed'], expiresAt: null, endsAt: null })
    expect(others).toEqual([])
  })

  test('the classes are counted apart: 11 of A and 11 of B reach no node', () => {
    const history = historyOf(taobao, [
      { ...grave, at: '2014-01-01T00:00+08:00', points: 11 },
      { at: '2014-01-01T00:00+08:00', points: 11 },
    ])
    expect(pointsOn('2014-01-01T00:00+08:00', history, taobao)).toEqual({ A: 11, B: 11 })
    expect(standingOn('2014-01-01T00:00+08:00', history, taobao).sanctions).toEqual([])
  })
})

describe('TB-PTS-18 · a sanction ends once its time is over, the breach put right and the exam passed', () => {
  const found = [{ at: '2014-01-01T00:00+08:00', points: 12 }]
  const act = (kind: 'corrected' | 'exam_passed', at: string) => {
    return { kind, sanction: 'san_m1_A_2014_12', at: instant(at), recordedAt: instant(at) }
  }

  test('without the exam it goes on', () => {
    const acts = [act('corrected', '2014-01-02T00:00+08:00')]
    const [one] = standingOn('2014-02-01T00:00+08:00', { ...historyOf(taobao, found), acts }, taobao).sanctions
    expect(one).toMatchObject({ endsAt: null, awaits: ['exam'] })
  })

  test('the last of the three ends it', () => {
    const early = [act('corrected', '2014-01-02T00:00+08:00'), act('exam_passed', '2014-01-03T00:00+08:00')]
    const late = [act('corrected', '2014-01-02T00:00+08:00'), act('exam_passed', '2014-01-20T00:00+08:00')]
    const endOf = (acts: typeof early) =>
      standingOn('2014-02-01T00:00+08:00', { ...historyOf(taobao, found), acts }, taobao).sanctions[0]?.endsAt
    expect(endOf(early)).toBe(instant('2014-01-13T00:00+08:00'))
    expect(endOf(late)).toBe(instant('2014-01-20T00:00+08:00'))
  })
})

test('TB-PTS-19 · Tmall: every 12 points, no campaigns for 7 days and a penalty of 10,000 yuan', () => {
  const history = historyOf(tmall, [{ at: '2014-01-01T00:00+08:00', points: 12, code: 'broken_promise' }])
  expect(standingOn('2014-01-01T00:00+08:00', history, tmall).sanctions).toMatchObject([
    {
      measures: ['no_campaigns', 'shop_supervised'],
      penaltyMinor: 1_000_000,
      expiresAt: instant('2014-01-08T00:00+08:00'),
    },
  ])
})

describe('TB-PTS-20 · cleared on 31 December at 24:00', () => {
  test('points go, and a sanction that runs goes on', () => {
    const history = historyOf(taobao, [{ at: '2018-12-30T00:00+08:00', points: 12 }])
    expect(pointsOn('2018-12-31T23:59:59.999+08:00', history, taobao)).toEqual({ A: 12 })
    expect(pointsOn('2019-01-01T00:00+08:00', history, taobao)).toEqual({ A: 0 })
    expect(times(standingOn('2019-01-01T00:00+08:00', history, taobao))).toEqual([
      ['2018-12-30 00:00', '2019-01-06 00:00'],
    ])
  })

  test('48 grave points stay, and 47 don’t', () => {
    const grave = (points: number) =>
      historyOf(taobao, [{ at: '2018-12-01T00:00+08:00', points, class: 'B', code: 'data_misuse' }])
    expect(pointsOn('2021-06-01T00:00+08:00', grave(48), taobao)).toEqual({ B: 48 })
    expect(pointsOn('2021-06-01T00:00+08:00', grave(47), taobao)).toEqual({ B: 0 })
  })

  test('a year’s points don’t add to the next year’s', () => {
    const history = historyOf(taobao, [
      { at: '2018-12-31T23:59+08:00', points: 8 },
      { at: '2019-01-01T00:00+08:00', points: 8 },
    ])
    expect(standingOn('2019-01-01T00:00+08:00', history, taobao).sanctions).toEqual([])
  })
})

describe('TB-PTS-21 · counterfeits are counted apart and carry over', () => {
  const counterfeits = (at: string, points: number) => ({ at, points, class: 'B', code: 'counterfeit_goods' })
  const [first, second] = ['2018-06-01T00:00+08:00', '2019-06-01T00:00+08:00']
  const after = '2020-01-01T00:00+08:00'

  test.each([
    [22, 0],
    [24, 24],
    [36, 24],
    [48, 48],
  ])('%i points in a year leave %i', (points, left) => {
    const history = historyOf(taobao, [counterfeits(first, points)])
    expect(pointsOn('2019-01-01T00:00+08:00', history, taobao)).toEqual({ counterfeits: left })
  })

  test('24 carried over and fewer than 24 new ones: all are cleared', () => {
    const history = historyOf(taobao, [counterfeits(first, 24), counterfeits(second, 22)])
    expect(pointsOn(second, history, taobao)).toEqual({ counterfeits: 46 })
    expect(pointsOn(after, history, taobao)).toEqual({ counterfeits: 0 })
  })

  test('24 carried over and 24 new ones close the account', () => {
    const history = historyOf(taobao, [counterfeits(first, 24), counterfeits(second, 24)])
    expect(standingOn(second, history, taobao).sanctions.at(-1)).toMatchObject({ measures: ['account_closed'] })
    expect(pointsOn(after, history, taobao)).toEqual({ counterfeits: 48 })
  })

  test('they add to no other grave points', () => {
    const other = { at: second, points: 6, class: 'B', code: 'data_misuse' }
    const history = historyOf(taobao, [counterfeits(second, 6), other])
    expect(pointsOn(second, history, taobao)).toEqual({ B: 6, counterfeits: 6 })
  })
})

describe('TB-PTS-02 to TB-PTS-06 · points from before 2010-06-10', () => {
  const at = instant('2012-01-16T00:00+08:00')
  const snapshot = taobao.rules(taobao.entered({ at: '2012-01-16T00:00+08:00' }, 'vio_1').rules)
  const convert = (older: Parameters<typeof convertOlderPoints>[0]) =>
    Object.fromEntries(convertOlderPoints(older, { snapshot, at }).map(one => [one.class, one.hundredths / 100]))

  test('TB-PTS-05 · no times recorded, 8 points: A 8, B 0', () => {
    expect(convert([{ violation: 'unlawful_listing', hundredths: 800, times: null }])).toEqual({ A: 8 })
  })

  test('TB-PTS-04, TB-PTS-06 · infringement of the first degree once, 2 points: A 2, B 4', () => {
    expect(convert([{ violation: 'infringement', degree: 1, hundredths: 200, times: 1 }])).toEqual({ A: 2, B: 4 })
  })

  test('TB-PTS-02, TB-PTS-03 · all add up in A; what another limited kind weighs in B isn’t known', () => {
    const older = [
      { violation: 'broken_promise', hundredths: 300, times: null },
      { violation: 'privacy_leak', hundredths: 600, times: 1 },
    ]
    expect(convert(older)).toEqual({ A: 9 })
  })
})

describe('DY-PEN-02, DY-PEN-03 · caps of a week', () => {
  const minor = (at: string) => ({ at, code: 'passive_after_sales', tier: 'minor', points: 0.5 })
  const monday = '2022-08-01T00:00+08:00'

  test('0.5 each, and no more than 5 from Monday to Sunday', () => {
    const ten = Array.from({ length: 10 }, () => minor(monday))
    expect(pointsOn(monday, historyOf(douyin, ten), douyin)).toEqual({ A: 5 })
    const sunday = '2022-08-07T23:59:59+08:00'
    expect(pointsOn(sunday, historyOf(douyin, [...ten, minor(sunday)]), douyin)).toEqual({ A: 5 })
    const next = '2022-08-08T00:00+08:00'
    expect(pointsOn(next, historyOf(douyin, [...ten, minor(next)]), douyin)).toEqual({ A: 5.5 })
  })

  test('2 each and 8 a week where it is ordinary; each degree has a cap of its own', () => {
    const ordinary = { at: monday, code: 'passive_after_sales', tier: 'ordinary', points: 2 }
    const five = Array.from({ length: 5 }, () => ordinary)
    expect(pointsOn(monday, historyOf(douyin, [...five, minor(monday)]), douyin)).toEqual({ A: 8.5 })
  })

  test('DY-SHP-02 · late shipment: 0.1 each, 2 a day and 6 a week', () => {
    const late = (at: string) => ({ at, code: 'late_shipment', points: 0.1 })
    const thirtyOn = (day: string) => Array.from({ length: 30 }, () => late(`2022-08-0${day}T12:00+08:00`))
    const days = ['1', '2', '3', '4'].flatMap(thirtyOn)
    expect(pointsOn('2022-08-01T12:00+08:00', historyOf(douyin, days), douyin)).toEqual({ A: 2 })
    expect(pointsOn('2022-08-04T12:00+08:00', historyOf(douyin, days), douyin)).toEqual({ A: 6 })
  })
})

describe('DY-PEN-05 · the strictest of what overlaps is carried out', () => {
  test('12 of A run until 4 of B come, which are stricter; lifted, A is carried out again', () => {
    const history = historyOf(douyin, [
      { at: '2022-08-01T00:00+08:00', points: 12, code: 'harm_to_consumers' },
      { at: '2022-08-10T00:00+08:00', points: 4, class: 'B', code: 'harm_to_consumers' },
    ])
    const at = instant('2022-08-20T00:00+08:00')
    const lifted = { kind: 'lifted' as const, sanction: 'san_m1_B_2022_4', at, recordedAt: at }
    const { sanctions } = standingOn('2022-08-20T00:00+08:00', { ...history, acts: [lifted] }, douyin)
    expect(
      sanctions.map(({ id, startsAt, endsAt, endsBy }) => [id, dayOf(startsAt), endsAt && dayOf(endsAt), endsBy]),
    ).toEqual([
      ['san_m1_A_2022_12', '2022-08-01 00:00', '2022-08-10 00:00', 'absorbed'],
      ['san_m1_B_2022_4', '2022-08-10 00:00', '2022-08-20 00:00', 'lifted'],
      ['san_m1_A_2022_12.2', '2022-08-20 00:00', null, null],
    ])
  })

  test('12 of B end the agreement, and stay when the year ends', () => {
    const history = historyOf(douyin, [{ at: '2022-08-01T00:00+08:00', points: 12, class: 'B', code: 'x' }])
    expect(standingOn('2022-08-01T00:00+08:00', history, douyin).sanctions).toMatchObject([
      { measures: ['agreement_ended'] },
    ])
    expect(pointsOn('2023-01-01T00:00+08:00', history, douyin)).toEqual({ B: 12 })
  })
})

test('TB-HAR-03 · Tmall: harassment from the third time in a calendar year on costs 12 points each', () => {
  const once = (at: string) => ({ at, code: 'harassment', tier: 'ordinary' })
  const days = ['2021-02-01', '2021-03-01', '2021-04-01', '2021-05-01', '2022-01-01'].map(day => `${day}T00:00+08:00`)
  const history = historyOf(tmall, days.map(once))
  expect(days.map(at => pointsOn(at, history, tmall).A)).toEqual([0, 0, 12, 24, 0])
})

test('TB-LST-7 · spam listings cost 7 points within three days, and no more', () => {
  const spam = (at: string) => ({ at, code: 'identical_listings', points: 4 })
  const first = historyOf(taobao, [spam('2015-01-01T00:00+08:00'), spam('2015-01-03T00:00+08:00')])
  expect(pointsOn('2015-01-03T00:00+08:00', first, taobao)).toEqual({ A: 7 })
  const apart = historyOf(taobao, [spam('2015-01-01T00:00+08:00'), spam('2015-01-04T00:00:01+08:00')])
  expect(pointsOn('2015-01-04T00:00:01+08:00', apart, taobao)).toEqual({ A: 8 })
})
