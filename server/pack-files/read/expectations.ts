import { instant } from '../../../core/kernel/instant.ts'
import type { Facts } from '../../../core/policy/conditions.ts'
import type { Expectation, ExpectedRefusal } from '../examples/example.ts'
import { type Entry, instantIn, optional, placeOf } from './entry.ts'

/** What a story says should be so, from an entry that its schema has let through. */
export function expectationOf(entry: Entry): Expectation {
  const deadline = optional<{ name: string; due_at?: string; clause?: string }>(entry, 'deadline')
  const outcome = optional<string>(entry, 'outcome')
  return {
    stage: optional(entry, 'stage'),
    closed: outcome ?? optional<boolean | string>(entry, 'closed'),
    because: optional<readonly string[]>(entry, 'because') ?? [],
    at: instantIn(entry, 'at'),
    deadline: deadline && {
      name: deadline.name,
      dueAt: deadline.due_at === undefined ? null : instant(deadline.due_at),
      clause: deadline.clause ?? null,
    },
    money: optional<Record<string, number>>(entry, 'money') ?? {},
    wanted: optional(entry, 'wanted'),
    proposal: optional(entry, 'proposal'),
    violations: optional(entry, 'violations'),
    effects: optional(entry, 'effects'),
    facts: optional<Facts>(entry, 'facts') ?? {},
    refused: refusalOf(entry),
    may: optional<Expectation['may']>(entry, 'may') ?? {},
    mayNot: optional<Expectation['may']>(entry, 'may_not') ?? {},
    place: placeOf(entry),
  }
}

/** Nothing but the refusal that the entry names. */
export function refusalExpected(entry: Entry): Expectation {
  const { source, path, fields } = entry
  return expectationOf({ source, path, fields: { refused: fields.refused } })
}

/** A code alone, or with the clause that it rests on. */
function refusalOf(entry: Entry): ExpectedRefusal | null {
  const written = optional<string | { code: string; clause?: string }>(entry, 'refused')
  if (written === null) return null
  if (typeof written === 'string') return { code: written, clause: null }
  return { code: written.code, clause: written.clause ?? null }
}
