import type { Instant } from '../../core/kernel/instant.ts'
import { dateOf, type LocalDate } from '../../core/kernel/zone.ts'
import type { Snapshot } from '../../core/policy/snapshot.ts'
import type { PublishedLine } from '../application/policy/policy-events.ts'
import type { PackSource } from '../application/ports.ts'
import { stillHolds, withLines } from './edit/with-lines.ts'
import type { Pack } from './pack.ts'
import { type Problem, problemText } from './problem.ts'
import { loadPacks } from './read/read-pack.ts'
import { changeDates, firstDate } from './resolve/change-dates.ts'
import { resolvePack } from './resolve/resolve-pack.ts'

/** The marketplaces' rules as the server uses them: read once from their files, resolved once for each period. */
export interface PackCatalog extends PackSource {
  /** In the order of their ids. */
  list(): readonly Pack[]
  /** Null where there is no such pack. With a marketplace's own lines, as far as they still say something. */
  pack(id: string, lines?: readonly PublishedLine[]): Pack | null
  /** Throws UnknownPack where there is none, and PackNotYetInForce before the first date that it answers for. */
  snapshotFor(id: string, asOf: Instant): Snapshot
}

export class UnknownPack extends Error {
  override readonly name = 'UnknownPack'
}

export class PackNotYetInForce extends Error {
  override readonly name = 'PackNotYetInForce'
}

/** Reads all packs under a folder. Throws with every problem in words when one can't be read. */
export function createPackCatalog(root: string): PackCatalog {
  const readings = [...loadPacks(root).values()]
  const problems = readings.filter(reading => reading.pack === null).flatMap(reading => reading.problems)
  if (problems.length > 0) throw new Error(`the packs can't be read:\n${textOf(problems)}`)
  return catalogOf(readings.flatMap(reading => reading.pack ?? []))
}

export function catalogOf(packs: readonly Pack[]): PackCatalog {
  const byId = new Map(packs.map(pack => [pack.id, periodsOf(pack)]))
  // A marketplace's list of lines is the same as long as the lines are; with the list what was resolved of it goes too.
  const published = new WeakMap<readonly PublishedLine[], Periods>()
  const find = (id: string, lines: readonly PublishedLine[] = []): Periods | null => {
    const written = byId.get(id) ?? null
    if (written === null || lines.length === 0) return written
    const known = published.get(lines)
    if (known !== undefined && known.pack.id === id) return known
    const own = periodsOf(
      withLines(
        written.pack,
        lines.filter(line => stillHolds(line, written.pack)),
      ),
    )
    published.set(lines, own)
    return own
  }
  return {
    list: () => packs,
    pack: (id, lines) => find(id, lines)?.pack ?? null,
    snapshotFor: (id, asOf) => {
      const periods = find(id)
      if (periods === null) throw new UnknownPack(`there is no pack ${id}`)
      return periods.at(asOf)
    },
    resolve: async (id, at, lines) => {
      const periods = find(id, lines)
      return periods === null || periods.begins(at) === null ? null : periods.at(at)
    },
  }
}

interface Periods {
  readonly pack: Pack
  /** The day from which on the rules of a moment hold; null before the first. */
  begins(asOf: Instant): LocalDate | null
  at(asOf: Instant): Snapshot
}

/** A pack with the snapshots resolved so far, one for each period between two changes. */
function periodsOf(pack: Pack): Periods {
  const first = firstDate(pack)
  const begins = changeDates(pack)
  const resolved = new Map<LocalDate, Snapshot>()
  const beginOf = (asOf: Instant) => begins.findLast(date => date <= dateOf(asOf, pack.zone)) ?? null
  const at = (asOf: Instant): Snapshot => {
    const begin = beginOf(asOf)
    if (begin === null) {
      const on = dateOf(asOf, pack.zone)
      throw new PackNotYetInForce(`the pack ${pack.id} answers from ${first ?? 'no date'} on, not for ${on}`)
    }
    const known = resolved.get(begin)
    if (known !== undefined) return known
    const snapshot = resolvePack(pack, asOf)
    resolved.set(begin, snapshot)
    return snapshot
  }
  return { pack, begins: beginOf, at }
}

function textOf(problems: readonly Problem[]): string {
  return problems.map(problemText).join('\n')
}
