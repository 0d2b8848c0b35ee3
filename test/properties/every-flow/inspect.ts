import { expect } from 'vitest'
import type { Actor } from '../../../core/case-file/case-file.ts'
import { commands } from '../../../core/case-file/commands.ts'
import type { CaseEvent } from '../../../core/case-file/events.ts'
import { factsOf } from '../../../core/case-file/facts.ts'
import { availabilities, permission } from '../../../core/case-file/permit.ts'
import { plusMs } from '../../../core/kernel/instant.ts'
import { mayGoNegative } from '../../../core/ledger/lanes.ts'
import { type Facts, meets } from '../../../core/policy/conditions.ts'
import type { FlowRole, Stage } from '../../../core/policy/flow.ts'
import { type CaseState, type Ground, PARTIES, passTime, play } from '../../../server/pack-files/drive/case-state.ts'
import { sampleFields } from '../../../server/pack-files/explore/sample-fields.ts'
import { leftAlone } from './left-alone.ts'

/** Somebody always has to do something by some time, or the stage says why it may last and the platform can end it. */
export function notTrapped(ground: Ground, state: CaseState): void {
  const stage = stageOf(ground, state)
  const { nextDueAt, deadlines, collection } = state.file
  if (nextDueAt === null && deadlines.length === 0) expect(stage.openEnded, 'no date, and no word why').toBeDefined()
  if (nextDueAt === null && collection === null) {
    const sight = { ...ground, file: state.file, at: state.now }
    const open = (['supervisor', 'system'] as const)
      .flatMap(role => availabilities(sight, role))
      .filter(one => one.open)
    expect(open.length, 'nobody of the platform can do anything').toBeGreaterThan(0)
  }
  const ended = leftAlone(ground, state)
  expect(ended.file.status, `silence leaves it in ${ended.file.stage}`).toBe('closed')
}

/** Each role may do what the stage gives it in a case like this, is let do what is shown open, and nothing else. */
export function onlyWhatTheFlowGives(ground: Ground, state: CaseState): void {
  const stage = stageOf(ground, state)
  for (const by of ACTORS) {
    for (const name of FLOW_COMMANDS) {
      const isGiven = given(stage, { role: by.role, name, facts: factsOf(state.file, ground.snapshot) })
      const shown = permission({ ...ground, file: state.file, at: state.now }, by, name)
      if (shown.open) expect(isGiven, `${by.role} is shown ${name}`).toBe(true)
      else if (isGiven) expect(['not_yet', 'no_longer', 'other_stage'], `${by.role} ${name}`).toContain(shown.reason)
      for (const fields of shown.open ? fieldsFor(name, ground, { state, by }) : [{}]) {
        const { rejection } = play(ground, state, { name, by, fields })
        expect(SHUT.has(rejection?.code ?? ''), `${by.role} ${name}: ${rejection?.code}`).toBe(!shown.open)
      }
    }
  }
}

/** Exactly at its due moment nothing has passed; right after it the deadline has, once, as of that moment. */
export function deadlinesFireOnce(ground: Ground, state: CaseState): void {
  const { nextDueAt } = state.file
  if (nextDueAt === null) return
  expect(passTime(ground, state, nextDueAt).events).toEqual([])
  const after = plusMs(nextDueAt, 1)
  const fired = passTime(ground, state, after)
  const expired = fired.events.filter(({ type, at }) => type === 'DeadlineExpired' && at === nextDueAt)
  expect(expired.length).toBeGreaterThan(0)
  const names = expired.map(event => ('name' in event ? event.name : ''))
  expect(new Set(names).size).toBe(names.length)
  expect(passTime(ground, fired, after).events).toEqual([])
  sweptLate(ground, state)
}

/** In a whole history: between two entries of its stage a deadline fires once at most, as of its due moment. */
export function firedOnce(events: readonly CaseEvent[]): void {
  let fired = new Set<string>()
  for (const event of events) {
    if (event.type === 'StageEntered') fired = new Set()
    if (event.type !== 'DeadlineExpired') continue
    expect(fired).not.toContain(event.name)
    fired.add(event.name)
    expect(event.at).toBe(event.dueAt)
  }
}

/** Whoever looks once, years later, finds what whoever looked after each due moment has seen happen. */
function sweptLate(ground: Ground, state: CaseState): void {
  const events = []
  let punctual = state
  for (let turn = 0; turn < MOST_TURNS && punctual.file.nextDueAt !== null; turn += 1) {
    punctual = passTime(ground, punctual, plusMs(punctual.file.nextDueAt, 1))
    events.push(...punctual.events)
  }
  const late = passTime(ground, state, plusMs(state.now, YEARS_MS))
  expect(late.events).toEqual(events)
  expect(late.file).toEqual(punctual.file)
}

/** No account falls below what it may; nothing comes from nowhere. */
export function booksHold({ file, books }: CaseState, before: CaseState['books']): void {
  expect(totalOf(books)).toBe(totalOf(before))
  const overdrawn = Object.entries(books).filter(([path, minor]) => minor < 0 && !mayGoNegative(path))
  expect(overdrawn).toEqual([])
  if (file.status === 'open') return
  expect(file.holds.filter(({ resolution }) => resolution === null)).toEqual([])
  expect(file.collection).toBeNull()
  expect(file.deadlines).toEqual([])
  expect(file.advance?.state).not.toBe('frozen')
  expect(Object.entries(books).filter(([path, minor]) => path.endsWith(':held') && minor !== 0)).toEqual([])
}

function stageOf({ snapshot }: Ground, { file }: CaseState): Stage {
  const stage = snapshot.flows[file.kind]?.stages[file.stage]
  if (stage === undefined) throw new Error(`${file.kind} has no stage ${file.stage}`)
  return stage
}

/** Read from the table itself, not by the code that permits. */
function given(stage: Stage, { role, name, facts }: { role: Actor['role']; name: string; facts: Facts }): boolean {
  const roles: FlowRole[] = role === 'supervisor' ? ['supervisor', 'agent'] : role === 'integration' ? [] : [role]
  return roles.flatMap(one => stage.allows[one] ?? []).some(rule => rule.action === name && meets(rule.when, facts))
}

function fieldsFor(name: string, { snapshot }: Ground, { state, by }: { state: CaseState; by: Actor }) {
  if (name === 'submit_evidence') return [{ evidence: ['photo'] }]
  if (name === 'extend_deadline') return [{ deadline: 'none', by: 'PT1H', reason: 'x' }]
  return sampleFields(name, { file: state.file, snapshot, by })
}

function totalOf(books: CaseState['books']): number {
  return Object.values(books).reduce((sum, minor) => sum + minor, 0)
}

const ACTORS: readonly Actor[] = [
  { role: 'buyer', id: PARTIES.buyer.id },
  { role: 'merchant', id: PARTIES.merchant.id },
  { role: 'agent', id: 'a1' },
  { role: 'supervisor', id: 's1' },
  { role: 'system', id: 'platform' },
]
const FLOW_COMMANDS = Object.keys(commands).filter(name => commands[name]?.from === 'flow')
const SHUT = new Set(['command_not_allowed', 'too_early', 'too_late'])
const YEARS_MS = 20 * 366 * 86_400_000
const MOST_TURNS = 60
