import { expect, test } from 'vitest'
import { type Instant, instant } from '../../../core/kernel/instant.ts'
import type { LocalDate } from '../../../core/kernel/zone.ts'
import type { PolicyEvent, PolicyLine } from './policy-events.ts'
import { createPolicyMemory, NO_LINES } from './policy-memory.ts'

const by = { role: 'policy_owner', id: 'p1' } as const
const at = (day: number) => instant(`2026-03-0${day}T10:00+08:00`)

function published(seq: number, when: Instant): PolicyEvent {
  const line: PolicyLine = {
    clause: `C-${seq}`,
    value: seq,
    unit: 'days',
    clock: null,
    from: '2026-04-01' as LocalDate,
    until: null,
    announced: null,
    scope: {},
    source: 'Notice',
    confidence: 'own',
    assumed: null,
  }
  return {
    type: 'PolicyPublished',
    seq,
    at: when,
    by,
    id: `pub_${seq}`,
    pack: 'taobao',
    packVersion: '1',
    lines: [line],
  }
}

const events: readonly PolicyEvent[] = [
  published(1, at(2)),
  published(2, at(4)),
  { type: 'PolicyWithdrawn', seq: 3, at: at(6), by, id: 'pub_3', pack: 'taobao', publication: 1, reason: 'no' },
]

function memory() {
  let readings = 0
  const store = {
    known: 0,
    async events() {
      readings += 1
      return events.slice(0, store.known).map(event => ({ event, recordedAt: event.at, prevHash: '', hash: '' }))
    },
  }
  const policy = createPolicyMemory(store)
  const of = (rulesVersion: number) => policy({ id: 'bazaar', pack: 'taobao', rulesVersion })
  return { store, of, readings: () => readings }
}

test('a marketplace that has published nothing asks the store nothing', async () => {
  const { of, readings } = memory()
  expect((await of(0)).linesAt(at(9))).toBe(NO_LINES)
  expect(readings()).toBe(0)
})

test('what was read is read again only when the row says that there is more', async () => {
  const { store, of, readings } = memory()
  store.known = 1
  for (const _time of [1, 2, 3]) expect((await of(1)).linesAt(at(9))).toHaveLength(1)
  expect(readings()).toBe(1)
  store.known = 2
  expect((await of(2)).linesAt(at(9))).toHaveLength(2)
  expect(readings()).toBe(2)
  // A row that was loaded before the newest publication asks for nothing.
  await of(1)
  expect(readings()).toBe(2)
})

test('the lines of a moment are those published by then, and the same list while they are the same', async () => {
  const { store, of } = memory()
  store.known = 3
  const policy = await of(3)
  const clauses = (day: number) => policy.linesAt(at(day)).map(({ clause }) => clause)
  expect([1, 2, 3, 4, 5, 6].map(clauses)).toEqual([[], ['C-1'], ['C-1'], ['C-1', 'C-2'], ['C-1', 'C-2'], ['C-2']])
  expect(policy.linesAt(at(4))).toBe(policy.linesAt(at(5)))
  expect(policy.linesAt(at(2))[0]?.published).toEqual({ number: 1, at: at(2), by })
})
