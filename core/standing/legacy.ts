import type { Instant } from '../kernel/instant.ts'
import type { Snapshot } from '../policy/snapshot.ts'
import { lookUp } from '../policy/table.ts'
import { pointsOf, tableOf } from './ground.ts'
import type { EnteredViolation } from './violation.ts'

/** What a merchant had from before the classes: a kind of violation, with its count where the older rule limited it. */
export interface OlderPoints {
  readonly violation: string
  readonly degree?: number
  readonly hundredths: number
  /** How often, where the older rule had a greatest number of times; null where it had none. */
  readonly times: number | null
}

export interface ConvertedPoints {
  readonly class: string
  readonly hundredths: number
  readonly clause: string
}

/**
 * Older points in the classes of 2010-06-10: all of them become class A (TB-PTS-02); kinds that had a greatest number
 * of times become so many points of class B each time as well (TB-PTS-03, TB-PTS-04).
 */
export function convertOlderPoints(
  older: readonly OlderPoints[],
  { snapshot, at }: { readonly snapshot: Snapshot; readonly at: Instant },
): readonly ConvertedPoints[] {
  const converted = older.flatMap(one => convertOne(one, { snapshot, at }))
  const names = [...new Set(converted.map(one => one.class))].sort()
  return names.flatMap(name => {
    const own = converted.filter(one => one.class === name)
    const hundredths = own.reduce((sum, one) => sum + one.hundredths, 0)
    return hundredths === 0 ? [] : [{ class: name, hundredths, clause: own[0]?.clause ?? '' }]
  })
}

function convertOne(
  { violation, degree, hundredths, times }: OlderPoints,
  { snapshot, at }: { readonly snapshot: Snapshot; readonly at: Instant },
): ConvertedPoints[] {
  const rows = tableOf(snapshot, 'legacy_conversion')
  const limited = times !== null
  const facts = { violation, limited, ...(degree !== undefined && { degree }) }
  const row = lookUp(rows, facts)
  if (row?.clause === undefined) return []
  const { clause } = row
  const classes = Array.isArray(row.then.to) ? row.then.to.map(String) : []
  const each = pointsOf(row.then.class_b, { snapshot, facts, at })
  return classes.map(name => {
    // Where the table names none, what the kind weighs in class B isn't known.
    return { class: name, hundredths: name === 'A' ? hundredths : (each ?? 0) * (times ?? 0), clause }
  })
}

/** What stands in a violation's place: no pack finds it. */
const OLDER_POINTS = 'older_points'

/** Converted points as a violation that no case found. */
export function olderViolation(
  { class: group, hundredths, clause }: ConvertedPoints,
  { merchantId, at, rules }: { readonly merchantId: string; readonly at: Instant; readonly rules: string },
): EnteredViolation {
  return {
    id: `old_${merchantId}_${group}`,
    caseId: null,
    code: OLDER_POINTS,
    class: group,
    tier: null,
    pointsHundredths: hundredths,
    measures: [],
    measuresUntil: null,
    clause,
    at,
    rules,
  }
}
