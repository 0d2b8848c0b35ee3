import type { Reason } from '../../../core/policy/clause.ts'
import type { WrittenReasonList, WrittenRow, WrittenTable } from '../pack.ts'
import { conditionsOf, datesOf, type Entry, entriesIn, listOf, optional, placeOf, required } from './entry.ts'
import type { YamlSource } from './yaml-source.ts'

/** The decision tables of a file that its schema has let through. */
export function tablesOf(source: YamlSource): WrittenTable[] {
  return entriesIn(source, [], source.value).map(entry => ({
    name: required(entry, 'table'),
    hit: required(entry, 'hit'),
    rows: listOf(entry, 'rows').map(rowOf),
    place: placeOf(entry),
  }))
}

function rowOf(entry: Entry): WrittenRow {
  return {
    when: conditionsOf(entry) ?? {},
    // biome-ignore lint/suspicious/noThenProperty: the word of decision tables; nobody awaits a row
    then: required(entry, 'then'),
    clause: optional(entry, 'clause'),
    ...datesOf(entry),
    place: placeOf(entry),
  }
}

/** The lists of coded reasons of a file that its schema has let through. */
export function reasonListsOf(source: YamlSource): WrittenReasonList[] {
  return entriesIn(source, [], source.value).map(entry => ({
    name: required(entry, 'list'),
    reasons: listOf(entry, 'reasons').map(one => ({ reason: reasonOf(one), ...datesOf(one), place: placeOf(one) })),
    place: placeOf(entry),
  }))
}

function reasonOf(entry: Entry): Reason {
  const remedies = optional<readonly string[]>(entry, 'remedies')
  const wantsEvidence = optional<boolean>(entry, 'wants_evidence')
  const fault = optional<NonNullable<Reason['fault']>>(entry, 'fault')
  return {
    code: required(entry, 'code'),
    title: required(entry, 'title'),
    ...(remedies !== null && { remedies }),
    ...(wantsEvidence !== null && { wantsEvidence }),
    ...(fault !== null && { fault }),
  }
}
