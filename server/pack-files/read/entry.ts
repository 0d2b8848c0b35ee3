import { type Instant, instant } from '../../../core/kernel/instant.ts'
import type { LocalDate } from '../../../core/kernel/zone.ts'
import type { Conditions, Test } from '../../../core/policy/conditions.ts'
import type { Dated } from '../pack.ts'
import type { Place } from '../problem.ts'
import type { Path, YamlSource } from './yaml-source.ts'

/** A map in a file that its schema has let through, read field by field. */
export interface Entry {
  readonly source: YamlSource
  readonly path: Path
  readonly fields: Readonly<Record<string, unknown>>
}

/** A file as one entry. */
export function entryOf(source: YamlSource): Entry {
  return { source, path: [], fields: source.value as Record<string, unknown> }
}

/** The entries of a list in a file; none where the list is missing. */
export function entriesIn(source: YamlSource, path: Path, list: unknown): Entry[] {
  return ((list as readonly Record<string, unknown>[] | null | undefined) ?? []).map((fields, index) => ({
    source,
    path: [...path, index],
    fields,
  }))
}

/** The entries of a list that is a field of this entry. */
export function listOf(entry: Entry, field: string): Entry[] {
  return entriesIn(entry.source, [...entry.path, field], entry.fields[field])
}

export function placeOf({ source, path }: Entry): Place {
  return source.placeOf(path)
}

/** A field as the schema says that it is; null when it isn't there. */
export function optional<Value>(entry: Entry, field: string): Value | null {
  return (entry.fields[field] as Value | null | undefined) ?? null
}

/** A field that the schema demands. */
export function required<Value>(entry: Entry, field: string): Value {
  return entry.fields[field] as Value
}

export function datesOf(entry: Entry): Dated {
  return { from: optional<LocalDate>(entry, 'from'), until: optional<LocalDate>(entry, 'until') }
}

/** A moment, which the schema has found well formed; null where it isn't there. */
export function instantIn(entry: Entry, field: string): Instant | null {
  const text = optional<string>(entry, field)
  return text === null ? null : instant(text)
}

/** A map inside this entry; an empty one where it is missing. */
export function inside({ source, path, fields }: Entry, field: string): Entry {
  return { source, path: [...path, field], fields: (fields[field] as Record<string, unknown> | undefined) ?? {} }
}

/** Conditions in the code's spelling: `at_least` is the only thing to respell, since facts keep their names. */
export function conditionsOf(entry: Entry, field = 'when'): Conditions | null {
  const written = optional<Record<string, unknown>>(entry, field)
  return written === null ? null : conditionsFrom(written)
}

export function conditionsFrom(written: Readonly<Record<string, unknown>>): Conditions {
  return Object.fromEntries(Object.entries(written).map(([fact, test]) => [fact, testOf(test)]))
}

function testOf(test: unknown): Test {
  if (typeof test !== 'object' || test === null || Array.isArray(test)) return test as Test
  const { at_least: atLeast, at_most: atMost } = test as { at_least?: number; at_most?: number }
  return { ...(atLeast !== undefined && { atLeast }), ...(atMost !== undefined && { atMost }) }
}
