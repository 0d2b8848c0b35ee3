import type { Actor } from '../../../core/case-file/case-file.ts'
import { plusMs } from '../../../core/kernel/instant.ts'
import { type CaseState, type Ground, passTime, play } from '../../../server/pack-files/drive/case-state.ts'
import { sampleActs } from '../../../server/pack-files/explore/sample-acts.ts'
import { COLLECT } from './course.ts'

/** The parties stay silent; the system does its own part, and a supervisor decides what waits for nobody else. */
export function leftAlone(ground: Ground, state: CaseState): CaseState {
  let so = state
  for (let turn = 0; turn < MOST_TURNS && so.file.status === 'open'; turn += 1) so = next(ground, so)
  return so
}

function next(ground: Ground, state: CaseState): CaseState {
  const { collection, nextDueAt } = state.file
  if (collection !== null) return play(ground, state, COLLECT).state
  if (nextDueAt !== null) return passTime(ground, state, plusMs(nextDueAt, 1))
  for (const act of sampleActs(state, ground.snapshot)) {
    if (act.by.role !== 'agent') continue
    const { state: reached, rejection } = play(ground, state, { ...act, by: SUPERVISOR })
    if (rejection === null && reached.events.some(({ type }) => MOVES.has(type))) return reached
  }
  return state
}

const SUPERVISOR: Actor = { role: 'supervisor', id: 's1' }
const MOVES = new Set(['StageEntered', 'CaseClosed'])
const MOST_TURNS = 60
