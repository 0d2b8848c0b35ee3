import type { LocalDate } from '../../../core/kernel/zone.ts'
import type { Wording } from '../../../core/policy/clause.ts'
import type { Pack } from '../pack.ts'
import { byPlace, error, hasErrors, type Place, type Problem } from '../problem.ts'
import type { PackReading } from '../read/read-pack.ts'
import { boundProblems } from './check-bounds.ts'
import { clauseProblems } from './check-clauses.ts'
import { unshownProblems } from './check-examples.ts'
import { factProblems } from './check-facts.ts'
import { floorFindings, type Law, missingLawProblems } from './check-floors.ts'
import { flowProblems } from './check-flows.ts'
import { marketProblems } from './check-markets.ts'
import { referenceProblems } from './check-references.ts'
import { tableProblems } from './check-tables.ts'
import { tieProblems } from './check-ties.ts'
import { useProblems } from './check-use.ts'
import { watchProblems } from './check-watches.ts'
import type { Citation } from './citations.ts'
import { NOT_COMPARED } from './floor-finding.ts'
import { type LongestLife, longestLives } from './longest-life.ts'
import { acrossVersions, type PackVersion, versionsOf } from './pack-version.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What the pack is checked against. */
export interface CheckGround {
  readonly words: Vocabulary
  readonly codeCitations: readonly Citation[]
  readonly laws: readonly Law[]
  /** Whether examples have to show what its clauses do; a case can be decided without. */
  readonly wantsExamples: boolean
  /** Drives cases of a version down every way; null skips it. */
  readonly explore: ((version: PackVersion) => readonly Problem[]) | null
  /** All dates' rules, or only the newest, which cases open under. */
  readonly exploreAll?: boolean
}

export interface CheckReport {
  readonly pack: string
  readonly problems: readonly Problem[]
  /** The dates from which on it has other rules than before. */
  readonly versions: readonly LocalDate[]
  readonly assumed: readonly Assumption[]
  /** What of the law a person has to compare, since it stands in words or counts otherwise. */
  readonly notCompared: readonly Problem[]
  readonly longestLives: readonly LongestLife[]
}

/** A number that is ours, since the source names the rule without it. */
export interface Assumption {
  /** The clause, or the market. */
  readonly clause: string
  readonly from: string | null
  readonly why: Wording
  readonly place: Place
}

/**
 * Everything that can be known to be wrong with a pack before a case meets it. Later checks build on earlier ones: what
 * they'd say of a pack with unknown names or impossible values would only mislead.
 */
export function checkPack(id: string, reading: PackReading, ground: CheckGround): CheckReport {
  const { pack } = reading
  if (pack === null) return reportOf(id, reading.problems)
  const own = [...reading.problems, ...wholePackProblems(pack, ground)]
  if (hasErrors(own)) return { ...reportOf(id, own), assumed: assumptionsOf(pack) }
  const versions = versionsOf(pack)
  const dated = acrossVersions(versions, version => [
    ...tieProblems(version),
    ...flowProblems(version),
    ...tableProblems(version),
    ...boundProblems(version),
    ...watchProblems(version),
  ])
  const held = acrossVersions(versions, floorFindings)
  const { explore, exploreAll = false, wantsExamples } = ground
  const tried = exploreAll ? versions : versions.slice(-1)
  const explored = explore === null || hasErrors(dated) ? [] : acrossVersions(tried, explore)
  const last = versions.at(-1)
  return {
    ...reportOf(id, [
      ...own,
      ...dated,
      ...held.filter(({ code }) => code !== NOT_COMPARED),
      ...(wantsExamples ? unshownProblems(pack) : []),
      ...explored,
    ]),
    versions: versions.map(version => version.on),
    assumed: assumptionsOf(pack),
    notCompared: held.filter(({ code }) => code === NOT_COMPARED),
    longestLives: last === undefined ? [] : longestLives(last),
  }
}

function wholePackProblems(pack: Pack, { words, codeCitations, laws }: CheckGround): Problem[] {
  const timeless =
    pack.from === null && pack.clauses.every(clause => clause.history.length === 0)
      ? [
          error(pack.place, {
            code: 'no_dates',
            message: 'nothing in the pack has a date',
            instead: 'from: 2012-01-16',
          }),
        ]
      : []
  return [
    ...timeless,
    ...missingLawProblems(pack, laws),
    ...clauseProblems(pack),
    ...referenceProblems(pack, words),
    ...factProblems(pack),
    ...marketProblems(pack),
    ...useProblems(pack, codeCitations),
  ]
}

function assumptionsOf(pack: Pack): Assumption[] {
  const ofMarkets = pack.markets.flatMap(({ name, place, assumed }) =>
    assumed === null ? [] : [{ clause: `market ${name}`, from: null, why: assumed, place }],
  )
  const ofClauses = pack.clauses.flatMap(({ id, place, assumed, history }) => [
    ...(assumed === null ? [] : [{ clause: id, from: null, why: assumed, place }]),
    ...history.flatMap(line =>
      line.assumed === null ? [] : [{ clause: id, from: line.from, why: line.assumed, place: line.place }],
    ),
  ])
  return [...ofMarkets, ...ofClauses]
}

function reportOf(pack: string, problems: readonly Problem[]): CheckReport {
  return { pack, problems: problems.toSorted(byPlace), versions: [], assumed: [], notCompared: [], longestLives: [] }
}
