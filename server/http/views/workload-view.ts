import { formatInstant, type Instant } from '../../../core/kernel/instant.ts'
import type { LocalDate } from '../../../core/kernel/zone.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import { openEndedForPlatform, waitsFor } from '../../application/wording/waiting.ts'
import type { ClosedDay, LoadGroup } from '../../application/workload.ts'
import type { Language } from '../problems/problem-response.ts'

interface Workload {
  readonly now: Instant
  readonly groups: readonly LoadGroup[]
  readonly days: readonly LocalDate[]
  readonly closed: readonly ClosedDay[]
  /** So many of each are counted at most. */
  readonly most: number
}

/** How much there is to do, how old it is and how fast it goes; what is most in the list stands first. */
export function workloadView(load: Workload, { snapshot, language }: { snapshot: Snapshot; language: Language }) {
  const { now, groups, days, closed, most } = load
  const { zone } = snapshot
  const byPlace = new Map(closed.map(day => [day.place, day]))
  return {
    as_of: formatInstant(now, zone),
    open: counted(groups, zone),
    stages: [...Map.groupBy(groups, placeOf).values()]
      .map(same => stageView(same, { snapshot, language }))
      .toSorted((one, other) => other.cases - one.cases),
    ages: AGES.map(({ fromDays, toDays }, place) => ({
      from_days: fromDays,
      to_days: toDays,
      cases: sum(groups.filter(({ span }) => span === AGES.length - 1 - place).map(({ cases }) => cases)),
    })),
    days: days.map((date, place) => {
      const day = byPlace.get(place)
      return { date, closed: day?.closed ?? 0, median_ms: day?.medianMs ?? null }
    }),
    complete: sum(groups.map(({ cases }) => cases)) < most && sum(closed.map(day => day.closed)) < most,
  }
}

function stageView(same: readonly LoadGroup[], { snapshot, language }: { snapshot: Snapshot; language: Language }) {
  const { kind = '', stage = '', nextExpiry = null } = same[0] ?? {}
  const flow = snapshot.flows[kind]
  const titles = { kind: flow?.title[language] ?? kind, stage: flow?.stages[stage]?.title[language] ?? stage }
  const isPlatforms = openEndedForPlatform(snapshot).includes(`${kind}/${stage}`)
  const waits = nextExpiry === null ? (isPlatforms ? ['platform'] : []) : waitsFor(nextExpiry)
  return { kind, stage, titles, waits_for: waits, ...counted(same, snapshot.zone) }
}

function counted(groups: readonly LoadGroup[], zone: string) {
  const oldest = groups.length === 0 ? null : Math.min(...groups.map(({ oldestOpenedAt }) => oldestOpenedAt))
  return {
    cases: sum(groups.map(({ cases }) => cases)),
    due_today: sum(groups.map(({ dueToday }) => dueToday)),
    overdue: sum(groups.map(({ overdue }) => overdue)),
    oldest_opened_at: oldest === null ? null : formatInstant(oldest as Instant, zone),
  }
}

/** Cases in one stage that wait for different people are different work. */
function placeOf({ kind, stage, nextExpiry }: LoadGroup): string {
  return `${kind} ${stage} ${nextExpiry === null ? '' : waitsFor(nextExpiry).join()}`
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}

/** The youngest first. */
export const AGES = [
  { fromDays: 0, toDays: 1 },
  { fromDays: 1, toDays: 3 },
  { fromDays: 3, toDays: 7 },
  { fromDays: 7, toDays: 15 },
  { fromDays: 15, toDays: 30 },
  { fromDays: 30, toDays: null },
] as const
