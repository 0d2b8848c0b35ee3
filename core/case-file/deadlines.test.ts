import { expect, test } from 'vitest'
import { given } from '../../test/dsl/given.ts'
import { plusMs } from '../kernel/instant.ts'
import type { Flow, StageDeadline } from '../policy/flow.ts'
import type { CaseFile, Deadline } from './case-file.ts'
import { deadlinesOnEntering } from './deadlines.ts'
import type { Sight } from './permit.ts'

const DAY_MS = 24 * 3_600_000
const { file, now, snapshot, clock } = given.opened()

/** Two stages with one and the same deadline of five days: it stands still in the first, and runs in the second. */
const appeal: StageDeadline = {
  name: 'appeal',
  clause: 'TB-REF-14',
  onExpiry: 'lapse_by_silence',
  pausedWhile: ['awaiting_merchant'],
}
const flow = snapshot.flows.after_sale as Flow
const stage = (name: string) => ({ ...flow.stages[name], deadlines: [appeal] }) as Flow['stages'][string]
const stages: Flow['stages'] = {
  ...flow.stages,
  awaiting_merchant: stage('awaiting_merchant'),
  refused: stage('refused'),
}
const rules = { ...snapshot, flows: { after_sale: { ...flow, stages } } }

function enter(to: string, afterDays: number, from: { stage: string; deadlines: Deadline[] } | null): Deadline[] {
  const seen = { ...(file as CaseFile), deadlines: from?.deadlines ?? [] }
  const sight: Sight = { file: seen, at: plusMs(now, afterDays * DAY_MS), snapshot: rules, clock }
  return deadlinesOnEntering(sight, { from: from === null ? null : (stages[from.stage] ?? null), to })
}

test('TB-APL-3 · a deadline that its own stage pauses stands still from the first moment, and each time again', () => {
  const reviewed = enter('awaiting_merchant', 0, null)
  expect(reviewed).toMatchObject([{ name: 'appeal', dueAt: null }])
  const asked = enter('refused', 20, { stage: 'awaiting_merchant', deadlines: reviewed })
  expect(asked).toMatchObject([{ name: 'appeal', dueAt: plusMs(now, 25 * DAY_MS) }])
  const again = enter('awaiting_merchant', 23, { stage: 'refused', deadlines: asked })
  expect(again).toMatchObject([{ name: 'appeal', dueAt: null }])
  const last = enter('refused', 30, { stage: 'awaiting_merchant', deadlines: again })
  expect(last).toMatchObject([{ name: 'appeal', dueAt: plusMs(now, 32 * DAY_MS) }])
})
