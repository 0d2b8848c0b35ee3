import { expect, test } from 'vitest'
import { COUNT_NAMES, type CountName, entriesOf } from '../../core/metrics/counts.ts'
import type { Scope } from '../../core/metrics/entry.ts'
import type { Ground } from '../../core/metrics/ground.ts'
import { rewound } from './figure-worlds.ts'
import { holds } from './holds.ts'

const counted = (count: CountName, ground: Ground, scope: Scope) =>
  entriesOf(count, ground, scope).filter(({ excluded }) => !excluded)

/** The ruling, what followed from it and its undoing, as far as a day had seen of them. */
function seenBy({ cases, orders }: Ground, { cutAt }: Scope): Ground {
  const past = cases.map(one => ({ ...one, events: one.events.filter(({ event }) => event.at < cutAt) }))
  return { cases: past.filter(({ events }) => events.length > 0), orders }
}

test.each(COUNT_NAMES)('%s as corrected: as if the ruling that an appeal undid had never been', count => {
  holds(rewound, ({ ruled, neverRuled, scope }) => {
    const corrected = { ...scope, corrected: true }
    expect(counted(count, ruled, corrected)).toEqual(counted(count, neverRuled, corrected))
  })
})

test.each(COUNT_NAMES)('%s as published: nothing that came after the day has touched it', count => {
  holds(rewound, ({ ruled, scope }) => {
    const published = { ...scope, corrected: false }
    expect(entriesOf(count, ruled, published)).toEqual(entriesOf(count, seenBy(ruled, published), published))
  })
})

test('a ruling that was not undone yet counts as published', () => {
  let differing = 0
  holds(rewound, ({ ruled, neverRuled, scope }) => {
    const published = { ...scope, corrected: false }
    const [was, never] = [ruled, neverRuled].map(ground => counted('disputes_at_fault', ground, published))
    if (was?.length !== never?.length) differing += 1
  })
  expect(differing).toBeGreaterThan(0)
})
