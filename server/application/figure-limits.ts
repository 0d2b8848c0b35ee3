import type { Instant } from '../../core/kernel/instant.ts'
import { addDays, type LocalDate } from '../../core/kernel/zone.ts'
import { endOf, type Figure } from '../../core/metrics/figure.ts'
import { LIMITS_TABLE } from '../../core/metrics/limits.ts'
import type { Snapshot } from '../../core/policy/snapshot.ts'
import type { NotedFigures } from '../../core/standing/figure-limit.ts'
import { figuresOf, snapshotOn } from './day-figures.ts'
import type { FigureStore, KeptFigure } from './figure-store.ts'
import { type MerchantFigure, merchantFigure, merchantFigures } from './merchant-figures.ts'
import type { Marketplace, Rules } from './ports.ts'
import type { DueStanding } from './standing/standing-store.ts'

export interface LimitPorts {
  readonly figures: FigureStore
  readonly rules: Rules
  /** Tells a merchant's standing which limits his figures are beyond; told twice, it changes nothing. */
  readonly noteFigures: (name: DueStanding, noted: NotedFigures) => Promise<void>
}

/**
 * Tells the standings of merchants when a figure went beyond a limit in one of these days, and when it came back, in
 * the order of the days. Only those are told for whom a day differs from the one before, as both are corrected by now.
 */
export async function noteLimits(
  { marketplace, merchantIds, days }: { marketplace: Marketplace; merchantIds: readonly string[]; days: LocalDate[] },
  ports: LimitPorts,
): Promise<void> {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return
  const before = addDays(first, -1)
  const asked = await Promise.all([before, ...days].map(day => rulesOn(day, marketplace, ports.rules)))
  if (!asked.some(rules => rules?.hasLimits)) return
  const where = { marketplaceId: marketplace.id, merchantIds, from: before, to: last }
  const kept = Map.groupBy(await ports.figures.ofDays(where), row => `${row.day} ${row.merchantId}`)
  const beyondOn = (rules: DayRules | null, merchantId: string) =>
    rules === null ? [] : beyond(rules, kept.get(`${rules.day} ${merchantId}`) ?? [])
  for (const [place, rules] of asked.entries()) {
    if (place === 0 || rules === null) continue
    for (const merchantId of merchantIds) {
      const now = beyondOn(rules, merchantId)
      if (tiersOf(now) === tiersOf(beyondOn(asked[place - 1] ?? null, merchantId))) continue
      const noted = { day: rules.day, at: endOf(rules.day, rules.snapshot.zone), beyond: now }
      await ports.noteFigures({ marketplaceId: marketplace.id, merchantId }, noted)
    }
  }
}

/** Tells a merchant's standing at once what a correction of his last published day has changed. */
export async function noteCorrected(
  { marketplace, merchantId, at }: { marketplace: Marketplace; merchantId: string; at: Instant },
  ports: LimitPorts,
): Promise<void> {
  const found = await merchantFigures({ marketplace, merchantId }, ports)
  if (found === null) return
  const noted = { day: found.published.day, at, beyond: found.figures.flatMap(limitOf) }
  await ports.noteFigures({ marketplaceId: marketplace.id, merchantId }, noted)
}

interface DayRules {
  readonly day: LocalDate
  readonly snapshot: Snapshot
  readonly figures: readonly Figure[]
  readonly hasLimits: boolean
}

async function rulesOn(day: LocalDate, marketplace: Marketplace, rules: Rules): Promise<DayRules | null> {
  const snapshot = await snapshotOn(marketplace, day, rules)
  if (snapshot === null) return null
  const figures = await figuresOf(marketplace, day, rules)
  const isLimited = figures.some(({ limits }) => limits.most !== null || limits.least !== null)
  return { day, snapshot, figures, hasLimits: isLimited || LIMITS_TABLE in snapshot.tables }
}

function beyond({ figures, snapshot }: DayRules, kept: readonly KeptFigure[]): NotedFigures['beyond'] {
  return figures.flatMap(figure => limitOf(merchantFigure(figure, kept, snapshot)))
}

/** What a figure is beyond, as corrected; nothing where it keeps to what the rules ask. */
function limitOf({ figure, corrected }: MerchantFigure): NotedFigures['beyond'] {
  const { isKept, consequence, numerator, denominator, value } = corrected
  if (isKept !== false && consequence === null) return []
  const { most, least } = figure.limits
  const clause = consequence?.clause ?? most?.clause ?? least?.clause ?? figure.clause
  const { orderLimitBasisPoints = null, pointsHundredths = null } = consequence ?? {}
  return [{ figure: figure.name, clause, orderLimitBasisPoints, pointsHundredths, numerator, denominator, value }]
}

function tiersOf(all: NotedFigures['beyond']): string {
  return JSON.stringify(all.map(one => [one.figure, one.clause, one.orderLimitBasisPoints, one.pointsHundredths]))
}
