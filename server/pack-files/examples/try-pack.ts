import type { Calendars } from '../../application/ports.ts'
import { catalogOf } from '../catalog.ts'
import { groundIn } from '../drive/market-ground.ts'
import type { Pack } from '../pack.ts'
import type { Example } from './example.ts'
import type { Mismatch } from './mismatch.ts'
import { tryExample } from './try-example.ts'

export interface Trial {
  readonly example: Example
  readonly mismatches: readonly Mismatch[]
}

/** Plays every example of a pack under the rules of the day on which it opens, with the real core and no store. */
export function tryPack(pack: Pack, calendars: Calendars): Trial[] {
  const catalog = catalogOf([pack])
  return pack.examples.map(example => {
    try {
      const snapshot = catalog.snapshotFor(pack.id, example.openedAt)
      const ground = groundIn(snapshot, example.order?.market ?? undefined, calendars)
      return { example, mismatches: tryExample(example, ground) }
    } catch (problem) {
      const actual = problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem)
      return { example, mismatches: [{ what: 'example', expected: 'can be played', actual, place: example.place }] }
    }
  })
}

/** A trial as a person reads it: where it stands, and each difference on lines of its own. */
export function trialText({ example, mismatches }: Trial): string {
  const place = `${example.place.file}:${example.place.line}`
  if (mismatches.length === 0) return `ok    ${example.title}  (${place})`
  const differences = mismatches.map(({ what, expected, actual, place: at }) =>
    [`      ${at.file}:${at.line}  ${what}`, `        expected  ${expected}`, `        actual    ${actual}`].join('\n'),
  )
  return [`FAIL  ${example.title}  (${place})`, ...differences].join('\n')
}
