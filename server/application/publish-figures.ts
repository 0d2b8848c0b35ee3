import { type Instant, MINUTE_MS, plusMs } from '../../core/kernel/instant.ts'
import { addDays, type LocalDate } from '../../core/kernel/zone.ts'
import { type FullDay, figuresOf, lastFullDay, type Reckoned, reckon, type Sums } from './day-figures.ts'
import { type LimitPorts, noteLimits } from './figure-limits.ts'
import type { FigureRow, FigureStore, PublishedDay } from './figure-store.ts'
import { type Marketplace, type Rules, timeOf, type WallClock } from './ports.ts'

export interface PublishingPorts extends LimitPorts {
  readonly clock: WallClock
  /** Whether something that was due before a moment hasn't come about yet. */
  readonly isBehind: (marketplaceId: string, before: Instant) => Promise<boolean>
}

/**
 * Publishes every merchant's figures of the days that are over since the last time, once each, and says how many days
 * those were. A marketplace's first day is that on which this is asked first. How often it is asked changes nothing: a
 * day's figures are as of its end, with all that was due in it.
 */
export async function publishFigures(marketplace: Marketplace, ports: PublishingPorts): Promise<number> {
  const now = timeOf(marketplace, ports.clock)
  const over = await lastFullDay(marketplace, now, ports.rules)
  if (over === null) return 0
  const last = await ports.figures.lastDay(marketplace.id)
  if (last === null) {
    await ports.figures.keepDay(marketplace.id, { day: over.day, publishedAt: now })
    return 0
  }
  if (last.day >= over.day || (await isEarly(marketplace, { over, now }, ports))) return 0
  const days: PublishedDay[] = []
  for (let day = addDays(last.day, 1); day <= over.day; day = addDays(day, 1)) days.push({ day, publishedAt: now })
  for (let first = 0; first < days.length; first += DAYS_AT_ONCE) {
    await publishDays(marketplace, days.slice(first, first + DAYS_AT_ONCE), ports)
  }
  return days.length
}

/** What was due before the day's end belongs into it, and may take the sweep a moment; but it isn't waited for long. */
async function isEarly(
  { id }: Marketplace,
  { over, now }: { over: FullDay; now: Instant },
  { isBehind }: PublishingPorts,
): Promise<boolean> {
  return now < plusMs(over.endedAt, LONGEST_WAIT_MS) && (await isBehind(id, over.endedAt))
}

async function publishDays(marketplace: Marketplace, days: readonly PublishedDay[], ports: PublishingPorts) {
  const reckoned = await figuresOfDays(marketplace, days, ports.rules)
  for await (const merchantIds of merchantsOf(marketplace.id, ports.figures)) {
    const where = { marketplaceId: marketplace.id, merchantIds, corrected: false }
    const sumsOf = await reckon(reckoned, where, ports.figures)
    const rows = merchantIds.flatMap(merchantId =>
      reckoned.flatMap(one =>
        publishedRow(one, { marketplaceId: marketplace.id, merchantId }, sumsOf(one, merchantId)),
      ),
    )
    await ports.figures.keep(rows)
    await noteLimits({ marketplace, merchantIds, days: days.map(({ day }) => day) }, ports)
  }
  // Last, so that a day is there with all its figures or not at all.
  for (const day of days) await ports.figures.keepDay(marketplace.id, day)
}

export async function figuresOfDays(
  marketplace: Marketplace,
  days: readonly PublishedDay[],
  rules: Rules,
): Promise<Reckoned[]> {
  const figures = await Promise.all(
    days.map(async published => {
      const ofDay = await figuresOf(marketplace, published.day, rules)
      return ofDay.map(figure => ({ figure, published }))
    }),
  )
  return figures.flat()
}

async function* merchantsOf(marketplaceId: string, store: FigureStore): AsyncGenerator<readonly string[]> {
  let after = ''
  for (;;) {
    const merchantIds = await store.merchants({ marketplaceId, after, limit: MERCHANTS_AT_ONCE })
    if (merchantIds.length === 0) return
    yield merchantIds
    after = merchantIds.at(-1) ?? ''
  }
}

function publishedRow(
  { figure, published }: Reckoned,
  names: { marketplaceId: string; merchantId: string },
  { counted, over }: Sums,
): FigureRow[] {
  const denominator = over?.counted ?? 0
  if (counted.counted + counted.excluded + denominator === 0) return []
  return [
    {
      ...names,
      day: published.day as LocalDate,
      figure: figure.name,
      because: '',
      numerator: counted.counted,
      denominator,
      excluded: counted.excluded,
      totalMs: counted.totalMs,
      medianMs: counted.medianMs,
      recordedAt: published.publishedAt,
    },
  ]
}

/** A sweep that is this far behind has other troubles; merchants wait for their figures. */
const LONGEST_WAIT_MS = 60 * MINUTE_MS
/** Each is a scope of its own, and a case is read anew for each that it is in. */
const DAYS_AT_ONCE = 45
const MERCHANTS_AT_ONCE = 100
