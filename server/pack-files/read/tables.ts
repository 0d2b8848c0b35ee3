import type { Reason } from '../../../core/policy/clause.ts'
import type { WrittenReasonList, WrittenRow, WrittenTable } from '../pack.ts'
import { conditionsOf, datesOf, type Entry, entriesIn, listOf, optional, placeOf, required } from './entry.ts'
import type { YamlSource } from './yaml-source.ts'

/** The decision tables of a file that its schema has let through; an inherited one's rows may follow its own. */
export function tablesOf(source: YamlSource, inherited: readonly WrittenTable[] = []): WrittenTable[] {
  return entriesIn(source, [], source.value).map(entry => {
    const name = required<string>(entry, 'table')
    const rows = listOf(entry, 'rows').map(rowOf)
    const parent = inherited.find(table => table.name === name)
    const further = followedByInherited(entry) ? (parent?.rows ?? []) : []
    return { name, hit: required(entry, 'hit'), rows: [...rows, ...further], place: placeOf(entry) }
  })
}

/** Whether what the extended pack has under this name comes after what stands here. */
export function followedByInherited(entry: Entry): boolean {
  return optional<boolean>(entry, 'then_inherited') === true
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

/** The lists of coded reasons of a file that its schema has let through; an inherited one's may follow its own. */
export function reasonListsOf(source: YamlSource, inherited: readonly WrittenReasonList[] = []): WrittenReasonList[] {
  return entriesIn(source, [], source.value).map(entry => {
    const name = required<string>(entry, 'list')
    const own = listOf(entry, 'reasons').map(one => ({ reason: reasonOf(one), ...datesOf(one), place: placeOf(one) }))
    const parent = inherited.find(list => list.name === name)
    const further = (followedByInherited(entry) ? (parent?.reasons ?? []) : []).filter(
      ({ reason }) => !own.some(one => one.reason.code === reason.code),
    )
    return { name, reasons: [...own, ...further], place: placeOf(entry) }
  })
}

function reasonOf(entry: Entry): Reason {
  const remedies = optional<readonly string[]>(entry, 'remedies')
  const wantsEvidence = optional<boolean>(entry, 'wants_evidence')
  const fault = optional<NonNullable<Reason['fault']>>(entry, 'fault')
  const valid = optional<boolean>(entry, 'valid')
  const wantsPlan = optional<boolean>(entry, 'wants_plan')
  const resolved = optional<boolean>(entry, 'resolved')
  const guidance = optional<NonNullable<Reason['guidance']>>(entry, 'guidance')
  return {
    code: required(entry, 'code'),
    title: required(entry, 'title'),
    ...(remedies !== null && { remedies }),
    ...(wantsEvidence !== null && { wantsEvidence }),
    ...(fault !== null && { fault }),
    ...(valid !== null && { valid }),
    ...(wantsPlan !== null && { wantsPlan }),
    ...(resolved !== null && { resolved }),
    ...(guidance !== null && { guidance }),
  }
}
