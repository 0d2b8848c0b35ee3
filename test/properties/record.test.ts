import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseEvent } from '../../core/case-file/events.ts'
import { foldEvents } from '../../core/case-file/evolve.ts'
import { handle } from '../../core/case-file/handle.ts'
import { play } from '../dsl/play.ts'
import { type Course, give, run } from './course.ts'
import { deepFrozen } from './deep-frozen.ts'
import { type History, histories } from './history.ts'
import { holds } from './holds.ts'

test('the fold of a case’s events is the case', () => {
  holds(histories, history => {
    run(history, ({ played }) => expect(foldEvents(played.events)).toEqual(played.file))
  })
})

test('events are numbered without gaps, and their time never goes backwards', () => {
  holds(histories, history => {
    const events = run(history)?.played.events ?? []
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
    const times = events.map(({ at }) => at)
    expect(times).toEqual([...times].sort((one, other) => one - other))
  })
})

test('looking after the case every hour, at odd moments or never makes the same history', () => {
  const everyHour = () => 3_600_000
  const plans = fc.record({
    history: histories,
    gaps: fc.array(fc.integer({ min: 60_000, max: 9e7 }), { minLength: 1 }),
  })
  holds(plans, ({ history, gaps }) => {
    const course = run(history)
    if (course === null) return
    const punctual = sweptEvents(history, course, everyHour)
    const oddly = sweptEvents(history, course, turn => gaps[turn % gaps.length] as number)
    expect(punctual).toEqual(course.played.events)
    expect(oddly).toEqual(course.played.events)
  })
})

test('the same case, command and world give the same outcome, and change nothing that they were given', () => {
  holds(histories, history => {
    const course = run(history)
    if (course === null) return
    const again = play(history.setting)
    const { snapshot, clock } = again
    for (const { at, role, name, fields } of course.given) {
      const command = { name, by: { role, id: 'x' } as never, fields }
      const facts = { texts: { text: TEXT, reasons: TEXT }, merchantFunds: { depositMinor: 900, payableMinor: 0 } }
      const input = deepFrozen({ file: again.file, command, facts })
      const world = { now: at, snapshot, clock, facts: input.facts }
      expect(handle(input.file, input.command, world)).toEqual(handle(input.file, input.command, world))
      give(again.at(at), { at, role, name, fields })
    }
  })
})

test('a case keeps the rules that it pinned, and is decided by no others', () => {
  const other = play({ openedAt: '2015-01-05T10:00+08:00' }).snapshot
  holds(histories, history => {
    run(history, ({ played }) => {
      expect(played.file?.pack.hash).toBe(played.snapshot.hash)
      const world = { now: played.now, snapshot: other, clock: played.clock, facts: {} }
      expect(() => handle(played.file, null, world)).toThrow('rules')
    })
  })
})

function sweptEvents({ setting }: History, { given, played }: Course, gapMs: (turn: number) => number): CaseEvent[] {
  const again = play(setting)
  let turn = 0
  const sweepUntil = (moment: Course['played']['now']) => {
    const step = () => Math.max(gapMs(turn), (moment - again.now) / MOST_SWEEPS)
    for (; again.now + step() < moment; turn += 1) again.at((again.now + step()) as typeof moment)
    again.at(moment)
  }
  for (const command of given) {
    sweepUntil(command.at)
    give(again, command)
  }
  sweepUntil(played.now)
  return again.events
}

const TEXT = { id: 'txt_1', sha256: '0'.repeat(64) }
const MOST_SWEEPS = 100
