import type { Instant } from '../kernel/instant.ts'
import { type Conditions, type Facts, meets } from '../policy/conditions.ts'
import { PackFault } from '../policy/pack-fault.ts'
import { lookUp, type Row } from '../policy/table.ts'
import type { Account } from './account.ts'
import { type Ground, sumOfClause, tableOf } from './ground.ts'
import type { CountedViolation } from './points.ts'
import { violationFacts } from './violation.ts'

/** A threshold that an account's points reached, and what reaching it brings. */
export interface Node {
  readonly account: string
  readonly class: string
  readonly year: number
  readonly levelHundredths: number
  readonly reachedAt: Instant
  /** The latest of what the account then held. */
  readonly behind: readonly CountedViolation[]
  readonly measures: readonly string[]
  /** The clause with the time that the measures last; null where only the platform ends them. */
  readonly lasts: string | null
  readonly penaltyMinor: number | null
  readonly clause: string
  readonly facts: Facts
  /** Its row's place: the heaviest stand first. */
  readonly place: number
  readonly rules: string
  readonly stacking: Stacking
  readonly endsWith: 'expiry' | 'correction_and_exam'
}

/** How sanctions go together: side by side, the heaviest alone, one after the other, the strictest at any time. */
export type Stacking = 'together' | 'absorb' | 'queue' | 'strictest'

/** The nodes that one violation's points reach: each threshold on the way, or each multiple of it (TB-PTS-15). */
export function nodesPassed(
  { before, after, by }: { before: Account; after: Account; by: CountedViolation },
  ground: Ground,
): readonly Node[] {
  if (after.hundredths <= before.hundredths) return []
  const snapshot = ground.rules(by.violation.rules)
  const facts: Facts = { ...violationFacts(by.violation), account: by.account }
  const sanctions = tableOf(snapshot, 'sanctions')
  const running = lookUp(tableOf(snapshot, 'sanction_rules'), facts)?.then ?? {}
  const thresholds = sanctions.rows.flatMap(({ when }) => thresholdFor(when, facts))
  const reached = running.repeats === 'each' ? multiples(thresholds, before, after) : between(thresholds, before, after)
  return reached.map(levelHundredths => {
    const at = { ...facts, points: levelHundredths / 100 }
    const row = lookUp(sanctions, at)
    if (row?.clause === undefined) throw new PackFault(`table sanctions has no clause for ${JSON.stringify(at)}`)
    return {
      account: by.account,
      class: by.violation.class,
      year: after.year,
      levelHundredths,
      reachedAt: by.violation.at,
      behind: after.entries,
      ...resultOf(row),
      penaltyMinor: sumOfClause(row.then.penalty, { snapshot, facts: at, at: by.violation.at }),
      clause: row.clause,
      facts: at,
      place: sanctions.rows.indexOf(row),
      rules: by.violation.rules,
      stacking: (running.stacking ?? 'together') as Stacking,
      endsWith: running.ends_with === 'correction_and_exam' ? 'correction_and_exam' : 'expiry',
    }
  })
}

function resultOf({ then: { measures, lasts } }: Row) {
  return {
    measures: Array.isArray(measures) ? measures.map(String) : [],
    lasts: typeof lasts === 'string' ? lasts : null,
  }
}

/** The number of points at which a row begins to hold for such a violation. */
export function thresholdFor({ points, ...other }: Conditions, facts: Facts): number[] {
  if (typeof points !== 'object' || !('atLeast' in points) || points.atLeast === undefined) return []
  return meets(other, facts) ? [Math.round(points.atLeast * 100)] : []
}

function between(thresholds: readonly number[], before: Account, after: Account): number[] {
  const passed = thresholds.filter(level => level > before.hundredths && level <= after.hundredths)
  return [...new Set(passed)].sort((one, other) => one - other)
}

function multiples(thresholds: readonly number[], before: Account, after: Account): number[] {
  if (thresholds.length === 0) return []
  const step = Math.min(...thresholds)
  const first = Math.floor(before.hundredths / step) + 1
  const last = Math.floor(after.hundredths / step)
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, place) => (first + place) * step)
}
