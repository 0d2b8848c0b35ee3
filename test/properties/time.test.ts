import { expect, test } from 'vitest'
import type { Deadline } from '../../core/case-file/case-file.ts'
import type { CaseEvent } from '../../core/case-file/events.ts'
import { run } from './course.ts'
import { histories } from './history.ts'
import { holds } from './holds.ts'

test('a deadline fires once at most between two entries of its stage, at its own due moment', () => {
  holds(histories, history => {
    const events = run(history)?.played.events ?? []
    let fired = new Set<string>()
    for (const event of events) {
      if (event.type === 'StageEntered') fired = new Set()
      if (event.type !== 'DeadlineExpired') continue
      expect(fired).not.toContain(event.name)
      fired.add(event.name)
      expect(event.at).toBe(event.dueAt)
    }
  })
})

test('a deadline fires after its due moment, not at it', () => {
  holds(histories, history => {
    run(history, ({ played, events }) => {
      const fired = events.flatMap(event => (event.type === 'DeadlineExpired' ? [event.dueAt] : []))
      for (const dueAt of fired) expect(dueAt).toBeLessThan(played.now)
    })
  })
})

test('nobody is late before the deadline that he missed was set', () => {
  holds(histories, history => {
    for (const event of run(history)?.played.events ?? []) {
      for (const { name, dueAt } of deadlinesSetBy(event)) {
        if (dueAt !== null) expect(dueAt, `${event.type} ${name}`).toBeGreaterThanOrEqual(event.at)
      }
    }
  })
})

test('no deadline of an open case lies in the past once time has passed, and a closed case has none', () => {
  holds(histories, history => {
    run(history, ({ played }) => {
      const { file, now } = played
      if (file?.status === 'closed') expect(file.deadlines).toEqual([])
      for (const { dueAt } of file?.deadlines ?? []) {
        if (dueAt !== null) expect(dueAt).toBeGreaterThanOrEqual(now)
      }
    })
  })
})

test('a case that waits for somebody has a deadline, running or stopped, or says why it may last', () => {
  holds(histories, history => {
    run(history, ({ played }) => {
      const { file, snapshot } = played
      if (file === null || file.status === 'closed') return
      const stage = snapshot.flows.after_sale?.stages[file.stage]
      expect(stage?.openEnded !== undefined || file.deadlines.length > 0, file.stage).toBe(true)
    })
  })
})

function deadlinesSetBy(event: CaseEvent): readonly Deadline[] {
  if (event.type === 'StageEntered') return event.deadlines
  return 'deadline' in event ? [event.deadline] : []
}
