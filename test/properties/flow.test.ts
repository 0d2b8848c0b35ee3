import { expect, test } from 'vitest'
import { commands } from '../../core/case-file/commands.ts'
import { handle } from '../../core/case-file/handle.ts'
import { availabilities } from '../../core/case-file/permit.ts'
import type { Play, Role } from '../dsl/play.ts'
import { fieldsFor, PEOPLE, run } from './course.ts'
import { histories } from './history.ts'
import { holds } from './holds.ts'

const CLOSED = ['command_not_allowed', 'too_early', 'too_late']
const DETAIL = { share: 40, choice: 3, flag: true }

test('what a person is shown as closed is refused to him, and what he is shown as open never is', () => {
  holds(histories, history => {
    run(history, ({ played }) => {
      for (const role of [...PEOPLE, 'system' as const]) {
        for (const { action, open } of shownTo(played, role)) {
          const code = answerTo(played, { role, action })
          expect(CLOSED.includes(code ?? ''), `${played.file?.stage} ${role} ${action} ${code}`).toBe(!open)
        }
      }
    })
  })
})

test('nobody does what no stage of the flow allows him', () => {
  const inFlows = Object.keys(commands).filter(name => commands[name]?.from === 'flow')
  holds(histories, history => {
    run(history, ({ played }) => {
      for (const role of PEOPLE) {
        const own = new Set(shownTo(played, role).map(({ action }) => action))
        for (const action of inFlows.filter(name => !own.has(name))) {
          expect(answerTo(played, { role, action })).toBe('command_not_allowed')
        }
      }
    })
  })
})

test('parties report nothing from outside: what the carrier, the provider and the marketplace say isn’t theirs', () => {
  const reports = Object.keys(commands).filter(name => commands[name]?.from === 'outside')
  holds(histories, history => {
    run(history, ({ played }) => {
      for (const role of ['buyer', 'merchant'] as const) {
        for (const action of reports) expect(answerTo(played, { role, action })).toBe('command_not_allowed')
      }
    })
  })
})

test('a case goes from stage to stage, and ends once', () => {
  holds(histories, history => {
    const events = run(history)?.played.events ?? []
    let stage: string | null = null
    for (const event of events) {
      if (event.type !== 'StageEntered') continue
      expect(event.from).toBe(stage)
      stage = event.to
    }
    expect(events.filter(({ type }) => type === 'CaseClosed').length).toBeLessThanOrEqual(1)
    const end = events.findIndex(({ type }) => type === 'CaseClosed')
    const after = end < 0 ? [] : events.slice(end + 1).map(({ type }) => type)
    expect(AFTER_THE_END).toEqual(expect.arrayContaining(after))
  })
})

function shownTo({ file, now, snapshot, clock }: Play, role: Role): ReturnType<typeof availabilities> {
  if (file === null || role === 'integration') return []
  return availabilities({ file, at: now, snapshot, clock }, role)
}

/** The code with which the core would answer, were this done now; null where it would be done. */
function answerTo(played: Play, { role, action }: { role: Role; action: string }): string | null {
  const { file, now, snapshot, clock } = played
  const texts = { text: TEXT, reasons: TEXT }
  const world = { now, snapshot, clock, facts: { texts, merchantFunds: { depositMinor: 0, payableMinor: 0 } } }
  const by = { role, id: role === 'system' ? 'time' : 'x' } as never
  return handle(file, { name: action, by, fields: fieldsFor(action, played, DETAIL) }, world).rejection?.code ?? null
}

const TEXT = { id: 'txt_1', sha256: '0'.repeat(64) }
const AFTER_THE_END = ['PayoutSettled', 'PayoutFailed', 'PayoutRetried', 'AdvanceRecovered']
