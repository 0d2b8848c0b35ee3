import type { LocalDate } from '../../../core/kernel/zone.ts'
import type { Wording } from '../../../core/policy/clause.ts'
import type {
  Clock,
  HistoryLine,
  Suspension,
  Unit,
  ValueShape,
  WrittenClause,
  WrittenPeriod,
  WrittenScope,
} from '../pack.ts'
import { datesOf, type Entry, entriesIn, listOf, optional, placeOf, required } from './entry.ts'
import { floorsOf } from './floors.ts'
import type { YamlSource } from './yaml-source.ts'

/**
 * The clauses of one chapter, from a file that its schema has let through. What a clause leaves out it takes from the
 * inherited one of its number.
 */
export function clausesOf(source: YamlSource, inherited: readonly WrittenClause[] = []): WrittenClause[] {
  const chapter = source.heading ?? source.file.replace(/^.*\/|\.yaml$/g, '')
  const entries = entriesIn(source, [], source.value).filter(entry => !isNotHere(entry))
  return entries.map(entry => {
    const own = clauseOf(entry, chapter)
    const parent = inherited.find(clause => clause.id === own.id)
    return parent === undefined ? own : inheriting(own, parent, Object.keys(entry.fields))
  })
}

/** The numbers of the extended pack's clauses that are no rules of this one. */
export function clausesNotHere(source: YamlSource): string[] {
  return entriesIn(source, [], source.value)
    .filter(isNotHere)
    .map(entry => required(entry, 'clause'))
}

/** Whether an entry only says that the extended pack's clause of its number is no rule here. */
export function isNotHere(entry: Entry): boolean {
  return optional(entry, 'not_here') !== null
}

function inheriting(own: WrittenClause, parent: WrittenClause, said: readonly string[]): WrittenClause {
  const keys = said.flatMap(field => KEYS_OF_FIELD[field] ?? [])
  const spoken = Object.fromEntries(keys.map(key => [key, own[key]]))
  return { ...parent, ...spoken, chapter: parent.chapter, place: own.place }
}

/** A value of its own also answers the question that a disabled clause asks. */
const KEYS_OF_FIELD: Readonly<Record<string, readonly (keyof WrittenClause)[]>> = {
  title: ['title'],
  text: ['text'],
  value: ['value'],
  applies_by: ['appliesBy'],
  scope: ['scope'],
  history: ['history', 'disabled', 'wordsOnly'],
  suspended: ['suspended'],
  disabled: ['disabled', 'history'],
  words_only: ['wordsOnly'],
  source: ['source'],
  confidence: ['confidence'],
  assumed: ['assumed'],
  checked_on: ['checkedOn'],
  from: ['from'],
  until: ['until'],
}

function clauseOf(entry: Entry, chapter: string): WrittenClause {
  const isWordsOnly = optional<boolean>(entry, 'words_only') === true
  return {
    id: required(entry, 'clause'),
    title: required(entry, 'title'),
    text: required(entry, 'text'),
    chapter,
    value: shapeOf(entry),
    appliesBy: optional<WrittenClause['appliesBy']>(entry, 'applies_by') ?? 'case_opened_at',
    scope: optional<WrittenScope>(entry, 'scope') ?? {},
    history: listOf(entry, 'history').map(lineOf),
    suspended: listOf(entry, 'suspended').map(suspensionOf),
    floors: floorsOf(entry),
    disabled: optional(entry, 'disabled'),
    wordsOnly: isWordsOnly ? (optional<Wording>(entry, 'why') ?? { zh: '', en: '' }) : null,
    source: optional(entry, 'source'),
    confidence: optional(entry, 'confidence'),
    assumed: optional(entry, 'assumed'),
    checkedOn: optional(entry, 'checked_on'),
    ...datesOf(entry),
    place: placeOf(entry),
  }
}

function shapeOf(clause: Entry): ValueShape | null {
  const fields = optional<Record<string, unknown>>(clause, 'value')
  if (fields === null) return null
  const entry: Entry = { source: clause.source, path: [...clause.path, 'value'], fields }
  return {
    name: required(entry, 'name'),
    unit: optional<Unit>(entry, 'unit'),
    clock: optional<Clock>(entry, 'clock'),
    countedFrom: optional(entry, 'counted_from'),
    exactStart: optional<boolean>(entry, 'exact_start') ?? false,
    opens: optional(entry, 'opens'),
    closes: optional(entry, 'closes'),
    place: placeOf(entry),
  }
}

function lineOf(entry: Entry): HistoryLine {
  return {
    from: required<LocalDate>(entry, 'from'),
    until: optional(entry, 'until'),
    announced: optional(entry, 'announced'),
    value: writtenValueOf(entry),
    unit: optional(entry, 'unit'),
    clock: optional(entry, 'clock'),
    scope: optional<WrittenScope>(entry, 'scope') ?? {},
    source: required(entry, 'source'),
    confidence: required(entry, 'confidence'),
    rollout: optional(entry, 'rollout'),
    assumed: optional(entry, 'assumed'),
    published: null,
    place: placeOf(entry),
  }
}

function writtenValueOf(entry: Entry): HistoryLine['value'] {
  const value = required<number | boolean | readonly (Omit<WrittenPeriod, 'clock'> & { clock?: Clock })[]>(
    entry,
    'value',
  )
  if (typeof value !== 'object') return value
  return value.map(period => ({ ...period, clock: period.clock ?? null }))
}

function suspensionOf(entry: Entry): Suspension {
  return {
    from: required<LocalDate>(entry, 'from'),
    until: optional(entry, 'until'),
    source: required(entry, 'source'),
    place: placeOf(entry),
  }
}
