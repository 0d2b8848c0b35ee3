import { type Facts, meets } from '../policy/conditions.ts'
import { lookUp, type Row } from '../policy/table.ts'
import { type Asking, type Ground, pointsOf, tableOf } from './ground.ts'
import { type LookingBack, lookingBack } from './looking-back.ts'
import { type EnteredViolation, violationFacts } from './violation.ts'
import { windowStart } from './window.ts'

/** A violation and what it costs, once repeats and caps have been looked at. */
export interface CountedViolation {
  readonly violation: EnteredViolation
  readonly facts: Facts
  /** The account that it is counted in: its class, unless the pack counts it apart. */
  readonly account: string
  readonly hundredths: number
  /** The rule that made it another number than the violation's own; `reminder` where it has no consequence at all. */
  readonly changed: { readonly by: 'reminder' | 'repeat' | 'cap'; readonly clause: string | null } | null
}

/**
 * What each violation costs, in their order: a first one that only brings a reminder (教育为主), one that costs more
 * because it is a repeat, one that a cap of its day, week or month spares (DY-PEN-02).
 */
export function countPoints(violations: readonly EnteredViolation[], ground: Ground): readonly CountedViolation[] {
  const counted: CountedViolation[] = []
  const earlier = lookingBack(counted)
  for (const violation of violations) {
    const snapshot = ground.rules(violation.rules)
    const asking = { snapshot, facts: violationFacts(violation), at: violation.at }
    counted.push(capped(repeated(violation, earlier, asking), earlier, asking))
  }
  return counted
}

function repeated(violation: EnteredViolation, earlier: LookingBack, asking: Asking): CountedViolation {
  const { snapshot, facts } = asking
  const apart = lookUp(tableOf(snapshot, 'point_classes'), facts)?.then.account
  const own = {
    violation,
    facts,
    account: typeof apart === 'string' ? apart : violation.class,
    hundredths: violation.pointsHundredths ?? 0,
    changed: null,
  }
  const row = tableOf(snapshot, 'point_repeats').rows.find(one => meets(one.when, withTimes(one, earlier, asking)))
  if (row === undefined) return own
  const clause = row.clause ?? null
  if (row.then.reminder === true) return { ...own, hundredths: 0, changed: { by: 'reminder', clause } }
  return { ...own, hundredths: pointsOf(row.then.points, asking) ?? own.hundredths, changed: { by: 'repeat', clause } }
}

/** How often it has happened within the row's window, this time included: alike is what meets the row otherwise. */
function withTimes(row: Row, earlier: LookingBack, { facts, at, snapshot }: Asking): Facts {
  const { times: _times, ...alike } = row.when
  if (!meets(alike, facts)) return facts
  const since = windowStart(row.then.within, { at, zone: snapshot.zone })
  return { ...facts, times: earlier.since(since, { row, within: row.then.within, alike }).count + 1 }
}

function capped(one: CountedViolation, earlier: LookingBack, asking: Asking): CountedViolation {
  const { snapshot, facts, at } = asking
  const row = lookUp(tableOf(snapshot, 'point_caps'), facts)
  if (row === null || one.hundredths === 0) return one
  const caps = [
    { most: pointsOf(row.then.most, asking), within: row.then.within },
    { most: pointsOf(row.then.most_a_day, asking), within: 'day' },
  ]
  const left = caps.flatMap(({ most, within }) => {
    if (most === null) return []
    const spent = earlier.since(windowStart(within, { at, zone: snapshot.zone }), { row, within, alike: row.when })
    return [Math.max(most - spent.hundredths, 0)]
  })
  const hundredths = Math.min(one.hundredths, ...left)
  return hundredths === one.hundredths
    ? one
    : { ...one, hundredths, changed: { by: 'cap', clause: row.clause ?? null } }
}
