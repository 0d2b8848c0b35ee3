import type { BacktestSide, DeadlineSide, RefusedActFigures } from '../../application/backtest.ts'
import { type Comparison, isChanged } from './compare.ts'
import { type Course, DEADLINE_SIDES } from './course.ts'
import { type Exemplar, exemplarOf, keepExemplar } from './exemplars.ts'

/**
 * Figures over any number of cases in bounded space: sums, counts by few names, and an example for each way in which
 * cases changed. Two tallies add up to the tally of all their cases, in whichever order.
 */
export interface Tally {
  cases: number
  changed: number
  otherOutcome: number
  otherMoney: number
  otherDeadlines: number
  otherDuration: number
  withRefusedActs: number
  faulty: number
  firstFault: string | null
  readonly better: Record<BacktestSide, number>
  readonly worse: Record<BacktestSide, number>
  readonly before: CourseSums
  readonly after: CourseSums
  closedBoth: number
  readonly outcomes: Record<string, { before: string; after: string; cases: number }>
  readonly refused: Record<string, { -readonly [Field in keyof RefusedActFigures]: RefusedActFigures[Field] }>
  readonly causes: Record<string, number>
  readonly kinds: Record<string, Group>
  readonly categories: Record<string, Group>
  readonly exemplars: Record<string, Exemplar>
}

interface CourseSums {
  readonly money: Record<BacktestSide, number>
  readonly met: Record<DeadlineSide, number>
  readonly missed: Record<DeadlineSide, number>
  advancedMinor: number
  /** Of the cases that end both ways. */
  durationMs: number
}

interface Group {
  cases: number
  changed: number
  otherOutcome: number
  buyerDeltaMinor: number
}

export function emptyTally(): Tally {
  const counts = { cases: 0, changed: 0, otherOutcome: 0, otherMoney: 0, otherDeadlines: 0, otherDuration: 0 }
  return {
    ...counts,
    withRefusedActs: 0,
    faulty: 0,
    firstFault: null,
    better: { buyer: 0, merchant: 0, platform: 0 },
    worse: { buyer: 0, merchant: 0, platform: 0 },
    before: emptySums(),
    after: emptySums(),
    closedBoth: 0,
    outcomes: {},
    refused: {},
    causes: {},
    kinds: {},
    categories: {},
    exemplars: {},
  }
}

function emptySums(): CourseSums {
  const sides = { buyer: 0, merchant: 0, platform: 0, both: 0 }
  return { money: { ...sides }, met: { ...sides }, missed: { ...sides }, advancedMinor: 0, durationMs: 0 }
}

export function countFault(tally: Tally, fault: string): void {
  tally.cases += 1
  tally.faulty += 1
  tally.firstFault ??= fault
}

export function count(tally: Tally, comparison: Comparison): void {
  const { before, after, differs, refused, past, clause } = comparison
  tally.cases += 1
  tally.otherOutcome += Number(differs.outcome)
  tally.otherMoney += Number(differs.money)
  tally.otherDeadlines += Number(differs.deadlines)
  tally.otherDuration += Number(differs.duration)
  tally.withRefusedActs += Number(differs.acts)
  countSides(tally, before, after)
  addCourse(tally.before, before)
  addCourse(tally.after, after)
  if (before.closedAfterMs !== null && after.closedAfterMs !== null) {
    tally.closedBoth += 1
    tally.before.durationMs += before.closedAfterMs
    tally.after.durationMs += after.closedAfterMs
  }
  const changed = isChanged(differs)
  countGroup(tally.kinds, past.kind, { comparison, changed })
  countGroup(tally.categories, past.category, { comparison, changed })
  if (!changed) return
  tally.changed += 1
  const ways = { before: before.outcome, after: after.outcome }
  const outcome = entryOf(tally.outcomes, `${ways.before} ${ways.after}`, () => ({ ...ways, cases: 0 }))
  outcome.cases += 1
  tally.causes[clause ?? ''] = (tally.causes[clause ?? ''] ?? 0) + 1
  for (const { command, by, code, clause: rule } of refused) {
    const named = { command, by, code, clause: rule, count: 0 }
    entryOf(tally.refused, `${command} ${by} ${code} ${rule}`, () => named).count += 1
  }
  keepExemplar(tally.exemplars, exemplarOf(comparison))
}

/** A buyer is better off with more, the others with less to bear. */
function countSides({ better, worse }: Tally, before: Course, after: Course): void {
  const gains: readonly [BacktestSide, number][] = [
    ['buyer', after.buyerGotMinor - before.buyerGotMinor],
    ['merchant', before.merchantBoreMinor - after.merchantBoreMinor],
    ['platform', before.platformBoreMinor - after.platformBoreMinor],
  ]
  for (const [side, gainMinor] of gains) {
    if (gainMinor > 0) better[side] += 1
    if (gainMinor < 0) worse[side] += 1
  }
}

function addCourse(sums: CourseSums, course: Course): void {
  sums.money.buyer += course.buyerGotMinor
  sums.money.merchant += course.merchantBoreMinor
  sums.money.platform += course.platformBoreMinor
  sums.advancedMinor += course.advancedMinor
  for (const side of DEADLINE_SIDES) {
    sums.met[side] += course.met[side]
    sums.missed[side] += course.missed[side]
  }
}

function countGroup(
  groups: Record<string, Group>,
  name: string,
  { comparison: { before, after, differs }, changed }: { comparison: Comparison; changed: boolean },
): void {
  const isFull = groups[name] === undefined && Object.keys(groups).length >= GROUPS_MAX
  const group = entryOf(groups, isFull ? REST : name, () => {
    return { cases: 0, changed: 0, otherOutcome: 0, buyerDeltaMinor: 0 }
  })
  group.cases += 1
  group.changed += Number(changed)
  group.otherOutcome += Number(differs.outcome)
  group.buyerDeltaMinor += after.buyerGotMinor - before.buyerGotMinor
}

function entryOf<Entry>(entries: Record<string, Entry>, name: string, make: () => Entry): Entry {
  const entry = entries[name] ?? make()
  entries[name] = entry
  return entry
}

/** Marketplaces have hundreds of categories; whoever needs the hundredth looks at it by itself. */
const GROUPS_MAX = 100
export const REST = '…'
