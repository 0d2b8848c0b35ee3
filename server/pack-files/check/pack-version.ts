import type { Instant } from '../../../core/kernel/instant.ts'
import { addDays, type LocalDate, midnightOf } from '../../../core/kernel/zone.ts'
import type { Pack } from '../pack.ts'
import type { Problem } from '../problem.ts'
import { changeDates } from '../resolve/change-dates.ts'
import { flowOn, tableOn } from '../resolve/flow-on.ts'
import { isInForce } from '../resolve/in-force.ts'

/** A pack as it stands from one date until the next change: what isn't in force is gone, the rest knows its place. */
export interface PackVersion {
  readonly on: LocalDate
  readonly pack: Pack
}

export function versionsOf(pack: Pack): PackVersion[] {
  return changeDates(pack).map(on => ({
    on,
    pack: {
      ...pack,
      clauses: pack.clauses.filter(clause => isInForce(clause, on)),
      flows: pack.flows.map(flow => flowOn(flow, on)),
      tables: pack.tables.map(table => tableOn(table, on)),
      reasons: pack.reasons.map(list => ({ ...list, reasons: list.reasons.filter(reason => isInForce(reason, on)) })),
    },
  }))
}

/** What a check finds in any version, each problem once; where not all versions have it, with the date of the first. */
export function acrossVersions(
  versions: readonly PackVersion[],
  check: (version: PackVersion) => readonly Problem[],
): Problem[] {
  const found = new Map<string, { problem: Problem; on: LocalDate; count: number }>()
  for (const version of versions) {
    const keys = new Set<string>()
    for (const problem of check(version)) {
      const key = JSON.stringify(problem)
      const known = found.get(key) ?? { problem, on: version.on, count: 0 }
      found.set(key, keys.has(key) ? known : { ...known, count: known.count + 1 })
      keys.add(key)
    }
  }
  return [...found.values()].map(({ problem, on, count }) =>
    count === versions.length ? problem : { ...problem, message: `${problem.message} (as of ${on})` },
  )
}

/** Noon of a version's first day: a moment well inside it. */
export function momentOf({ pack, on }: PackVersion): Instant {
  return ((midnightOf(on, pack.zone) + midnightOf(addDays(on, 1), pack.zone)) / 2) as Instant
}
