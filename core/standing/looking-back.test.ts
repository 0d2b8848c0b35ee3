import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Instant, instant, plusMs } from '../kernel/instant.ts'
import type { Facts } from '../policy/conditions.ts'
import type { Row } from '../policy/table.ts'
import { lookingBack } from './looking-back.ts'

const START = instant('2026-03-01T00:00+08:00')
const rows = [{ when: { violation: 'late' } }, { when: {} }] as unknown as readonly Row[]

interface Told {
  readonly violation: { readonly at: Instant }
  readonly facts: Facts
  readonly hundredths: number
}

const course = fc.array(
  fc.record({ afterMs: fc.nat(50), late: fc.boolean(), hundredths: fc.nat(400), backMs: fc.nat(120) }),
  { maxLength: 60 },
)

test('DY-PEN-02 a window that moves on holds what a walk back through all violations finds', () => {
  fc.assert(
    fc.property(course, steps => {
      const earlier: Told[] = []
      const back = lookingBack(earlier)
      let at = START
      let windowStart = plusMs(START, -1000)
      for (const { afterMs, late, hundredths, backMs } of steps) {
        at = plusMs(at, afterMs)
        windowStart = Math.max(windowStart, plusMs(at, -backMs)) as Instant
        for (const row of rows) {
          const inside = earlier.filter(
            one =>
              one.violation.at >= windowStart && (row.when.violation ?? one.facts.violation) === one.facts.violation,
          )
          const sum = inside.reduce((total, one) => total + one.hundredths, 0)
          const found = back.since(windowStart, { row, within: 'week', alike: row.when })
          expect(found).toEqual({ count: inside.length, hundredths: sum })
        }
        earlier.push({ violation: { at }, facts: { violation: late ? 'late' : 'false' }, hundredths })
      }
    }),
    { numRuns: 300 },
  )
})

test('each violation is looked at once, however many follow it within the window', () => {
  let looks = 0
  const earlier: Told[] = []
  const back = lookingBack(earlier)
  const row = rows[0] as Row
  for (let place = 0; place < 2000; place += 1) {
    back.since(START, { row, within: 'year', alike: row.when })
    earlier.push({
      violation: { at: plusMs(START, place) },
      hundredths: 50,
      get facts() {
        looks += 1
        return { violation: 'late' }
      },
    })
  }
  expect(back.since(START, { row, within: 'year', alike: row.when })).toEqual({ count: 2000, hundredths: 100_000 })
  expect(looks).toBe(2000)
})
