import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY_MS, type Instant, instant, plusMs } from '../../core/kernel/instant.ts'
import { evolveStanding, noStanding } from '../../core/standing/evolve.ts'
import { handleStanding } from '../../core/standing/handle.ts'
import { type History, NO_HISTORY, type Sight } from '../../core/standing/history.ts'
import { pageOf, shownOf } from '../../server/application/standing/read-standing.ts'
import { type Found, groundOfPack, type PackGround } from '../support/standing-ground.ts'
import { anySteps, asIfNeverFound, type Course, entering, NO_FUNDS, play, type Step } from './standing-course.ts'

const grave = { class: 'B', code: 'data_misuse' }
/** What a merchant of each pack may be found to have done, near the nodes, the caps and the exceptions. */
const markets: readonly { readonly ground: PackGround; readonly codes: readonly Omit<Found, 'at'>[] }[] = [
  {
    ground: groundOfPack('taobao'),
    codes: [
      { points: 3 },
      { points: 8 },
      { points: 18 },
      { points: 4, code: 'identical_listings' },
      { ...grave, points: 6 },
      { ...grave, points: 24 },
      { ...grave, points: 48 },
      { class: 'B', code: 'counterfeit_goods', points: 12 },
      { class: 'B', code: 'counterfeit_goods', points: 24 },
      { code: 'harassment', tier: 'ordinary', measures: ['shop_hidden'], until: '2022-01-08T00:00+08:00' },
    ],
  },
  {
    ground: groundOfPack('douyin'),
    codes: [
      { code: 'passive_after_sales', tier: 'minor', points: 0.5 },
      { code: 'passive_after_sales', tier: 'ordinary', points: 2 },
      { code: 'passive_after_sales', tier: 'severe', class: 'B', points: 4 },
      { code: 'harm_to_consumers', points: 6 },
      { code: 'late_shipment', points: 0.1 },
    ],
  },
]

const RUNS = 700
const MOMENT = '2021-11-11T00:00+08:00'
const AT = instant(MOMENT)

/** Runs a property over histories on every pack. */
function forHistories(holds: (steps: readonly Step[], ground: PackGround) => void, runs = RUNS): void {
  for (const { ground, codes } of markets) {
    fc.assert(
      fc.property(anySteps(codes), steps => holds(steps, ground)),
      { numRuns: runs },
    )
  }
}

/** Whether such histories show a fault that was put in on purpose. */
function finds(fault: (steps: readonly Step[], ground: PackGround) => boolean): boolean {
  return markets.some(({ ground, codes }) => {
    return fc.check(
      fc.property(anySteps(codes), steps => !fault(steps, ground)),
      { numRuns: RUNS },
    ).failed
  })
}

const merchantId = 'm1'

/** A page without the statements, which are a matter of words. */
function pageAt(history: History, sight: Sight, ground: PackGround) {
  const { accounts, sanctions } = pageOf({ merchantId, history }, sight, ground)
  return { accounts, sanctions: sanctions.map(({ statement: _statement, ...one }) => one) }
}

/** No sanction begins that runs, or ends that doesn't. */
function inTurns({ events }: Course): void {
  const turns = new Map<string, string>()
  for (const event of events) {
    if (event.type !== 'SanctionStarted' && event.type !== 'SanctionEnded') continue
    expect(turns.get(event.sanctionId) ?? 'SanctionEnded').not.toBe(event.type)
    turns.set(event.sanctionId, event.type)
  }
}

/** Violations, appeals and looks, without what people do about sanctions that would never have been. */
function isRuling(step: Step): boolean {
  return step.do === 'find' || step.do === 'reverse' || step.do === 'look'
}

/** Entered in the moment in which it was found. */
function punctual(step: Step): Step {
  return step.do === 'find' ? { ...step, lateHours: 0 } : step
}

/** Days of a history, and some after it: past the year's end. */
function daysOf({ looks, end }: Course): readonly Instant[] {
  return [...looks.map(({ at }) => at), end, plusMs(end, 20 * DAY_MS), plusMs(end, 400 * DAY_MS)]
}

/** The history in which what appeals took back was never found, or found with fewer points. */
function withoutRulings({ violations, reversals, acts }: History): History {
  const of = (id: string) => reversals.filter(({ violationId }) => violationId === id)
  const never = (id: string) => of(id).some(({ pointsHundredths }) => pointsHundredths === null)
  const back = (id: string) => of(id).reduce((sum, one) => sum + (one.pointsHundredths ?? 0), 0)
  return {
    acts,
    deposits: [],
    givenBack: [],
    reversals: [],
    violations: violations
      .filter(({ id }) => !never(id))
      .map(one => {
        const taken = back(one.id)
        return taken === 0 ? one : { ...one, pointsHundredths: Math.max((one.pointsHundredths ?? 0) - taken, 0) }
      }),
  }
}

describe('a granted appeal rewinds points and sanctions', () => {
  test('corrected: what would have been shown each day, had the ruling never been', () => {
    forHistories((anything, ground) => {
      const steps = anything.filter(isRuling).map(punctual)
      const course = play(steps, { ground })
      const never = play(asIfNeverFound(steps, course), { ground })
      for (const { at, shown } of never.looks) {
        expect(pageAt(course.history, { asOf: at, knownAt: course.end }, ground)).toEqual(shown)
      }
    })
  })

  test('corrected: the same as a history without the ruling, whatever was done about sanctions meanwhile', () => {
    forHistories((steps, ground) => {
      const course = play(steps, { ground })
      for (const asOf of daysOf(course)) {
        const knownAt = plusMs(course.end, 500 * DAY_MS)
        const never = pageAt(withoutRulings(course.history), { asOf, knownAt }, ground)
        expect(pageAt(course.history, { asOf, knownAt }, ground)).toEqual(never)
      }
    })
  })

  test('published: what was shown at the time', () => {
    forHistories((steps, ground) => {
      const course = play(steps, { ground })
      for (const { at, shown } of course.looks) {
        expect(pageAt(course.history, { asOf: at, knownAt: at }, ground)).toEqual(shown)
      }
    })
  })

  test('the row shows in the end what a history without the ruling shows', () => {
    forHistories((steps, ground) => {
      const course = play([...steps, { do: 'look', afterHours: 1 }], { ground })
      const last = course.looks.at(-1)
      if (last === undefined) throw new Error('nobody looked')
      const sight = { asOf: last.at, knownAt: last.at }
      expect(last.shown).toEqual(pageAt(withoutRulings(course.history), sight, ground))
    })
  })

  test('a reading that forgets what was known when, or what was taken back, is found out', () => {
    const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other)
    const hindsight = finds((steps, ground) => {
      const { history, looks, end } = play(steps, { ground })
      return looks.some(({ at, shown }) => differs(pageAt(history, { asOf: at, knownAt: end }, ground), shown))
    })
    const stubborn = finds((steps, ground) => {
      const { history, end } = play(steps, { ground })
      const sight = { asOf: end, knownAt: end }
      return differs(
        pageAt({ ...history, reversals: [] }, sight, ground),
        pageAt(withoutRulings(history), sight, ground),
      )
    })
    expect([hindsight, stubborn]).toEqual([true, true])
  })
})

describe('a merchant’s standing', () => {
  test('its row is the fold of its events', () => {
    forHistories((steps, ground) => {
      const { file, events } = play(steps, { ground })
      expect(events.reduce(evolveStanding, noStanding('bazaar', merchantId))).toEqual(file)
    })
  })

  test('sweeping every few hours or never gives the same log', () => {
    forHistories((steps, ground) => {
      const seldom = play([...steps, { do: 'look', afterHours: 0 }], { ground })
      const often = play([...steps, { do: 'look', afterHours: 0 }], { ground, sweepHours: 7 })
      expect(often.events).toEqual(seldom.events)
    }, 200)
  })

  test('a sanction begins and ends in turns, and once each time', () => {
    forHistories((steps, ground) => inTurns(play(steps, { ground })))
  })

  test('a sanction that had begun, and whose turn an appeal has moved into the future, ends until then', () => {
    const find = (points: number, afterHours: number): Step => ({
      do: 'find',
      afterHours,
      found: { points },
      lateHours: 0,
    })
    const reverse: Step = { do: 'reverse', afterHours: 70, which: 0, points: null }
    const steps = [find(8, 0), find(18, 0), find(18, 266), reverse, find(3, 98), find(3, 0), find(3, 0)]
    const [{ ground }] = markets as [(typeof markets)[0]]
    const course = play(steps, { ground })
    inTurns(course)
    expect(course.events.filter(event => event.type === 'SanctionEnded' && event.reason === 'reversed')).toHaveLength(1)
  })

  test('its calendar does not depend on the order in which what happened at one moment came in', () => {
    const ofOneMoment = (codes: readonly Omit<Found, 'at'>[]) =>
      fc.tuple(fc.array(fc.constantFrom(...codes), { minLength: 2, maxLength: 6 }), fc.infiniteStream(fc.nat(1000)))
    for (const { ground, codes } of markets) {
      fc.assert(
        fc.property(ofOneMoment(codes), ([found, chance]) => {
          const ids = found.map((_, place) => place)
          const shuffled = ids.map(id => ({ id, by: chance.next().value })).sort((one, other) => one.by - other.by)
          const shown = (order: readonly number[]) => shownOf(enteredIn(order, { found, ground }), AT)
          expect(shown(shuffled.map(({ id }) => id))).toEqual(shown(ids))
        }),
        { numRuns: RUNS },
      )
    }
  })
})

/** Enters these violations, all of one moment, in an order. */
function enteredIn(
  order: readonly number[],
  { found, ground }: { found: readonly Omit<Found, 'at'>[]; ground: PackGround },
) {
  let file = noStanding('bazaar', merchantId)
  let history: History = NO_HISTORY
  for (const place of order) {
    const violation = ground.entered({ ...found[place], at: MOMENT }, `vio_${place}`)
    const by = { role: 'system', id: 'platform' } as const
    file = handleStanding(file, entering(violation, ground), {
      now: AT,
      by,
      history,
      ground,
      funds: NO_FUNDS,
      openCases: 0,
      inForce: '',
    }).file
    history = { ...history, violations: [...history.violations, { ...violation, recordedAt: AT }] }
  }
  return file
}
