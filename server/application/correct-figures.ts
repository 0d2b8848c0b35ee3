import type { Instant } from '../../core/kernel/instant.ts'
import { dateOf } from '../../core/kernel/zone.ts'
import { lastFullDay, type Reckoned, reckon, type Sums } from './day-figures.ts'
import { noteCorrected } from './figure-limits.ts'
import type { FigureRow, FigureStore } from './figure-store.ts'
import { type Marketplace, timeOf } from './ports.ts'
import { figuresOfDays, type PublishingPorts, publishFigures } from './publish-figures.ts'

/** What counted and was undone: a case's ruling by an appeal, or a buyer's messages by a report. */
export interface Undoing {
  readonly marketplaceId: string
  readonly merchantId: string
  /** It can have counted in the days from this moment on. */
  readonly since: Instant
  readonly undone: { readonly caseId: string } | { readonly buyerId: string }
}

export interface CorrectingPorts extends PublishingPorts {
  readonly marketplace: (id: string) => Promise<Marketplace | null>
}

/**
 * Takes what was undone out of every day's figures that it was published in, by rows beside those: as
 * published a day stays what it was, as corrected it is as if the undone had never been. The same is taken out once,
 * however often it is told, or undone. Throws while days before it wait to be published: whoever told it does so again.
 */
export async function correctFigures(undoing: Undoing, ports: CorrectingPorts): Promise<void> {
  const marketplace = await ports.marketplace(undoing.marketplaceId)
  if (marketplace === null) return
  await publishFigures(marketplace, ports)
  const { figures, rules, clock } = ports
  const now = timeOf(marketplace, clock)
  const over = await lastFullDay(marketplace, now, rules)
  const last = await figures.lastDay(undoing.marketplaceId)
  if (over === null || last === null) return
  if (last.day < over.day) throw new Error(`the figures of ${over.day} aren't published yet`)
  const days = await figures.daysFrom(undoing.marketplaceId, dateOf(undoing.since, over.zone))
  for (let first = 0; first < days.length; first += DAYS_AT_ONCE) {
    const reckoned = await figuresOfDays(marketplace, days.slice(first, first + DAYS_AT_ONCE), rules)
    await figures.keep(await correctionsOf(reckoned, { ...undoing, recordedAt: now }, figures))
  }
  await noteCorrected({ marketplace, merchantId: undoing.merchantId, at: now }, ports)
}

/** What the undone takes from each figure: what it comes to since, less what it came to as published. */
async function correctionsOf(
  reckoned: readonly Reckoned[],
  { undone, ...undoing }: Undoing & { recordedAt: Instant },
  store: FigureStore,
): Promise<FigureRow[]> {
  const { marketplaceId, merchantId } = undoing
  const where = { marketplaceId, merchantIds: [merchantId] }
  const before = await reckon(reckoned, { ...where, only: undone, corrected: false }, store)
  const since = await reckon(reckoned, { ...where, only: undone, corrected: true }, store)
  const changed = reckoned.flatMap(one => {
    const change = changeOf(before(one, merchantId), since(one, merchantId))
    return change === null ? [] : [{ one, change }]
  })
  const medians = changed.map(({ one }) => one).filter(({ figure }) => figure.form === 'median')
  const whole = await reckon(medians, { ...where, corrected: true }, store)
  return changed.map(({ one, change }) => ({
    marketplaceId,
    merchantId,
    day: one.published.day,
    figure: one.figure.name,
    because: 'caseId' in undone ? undone.caseId : `buyer:${undone.buyerId}`,
    ...change,
    medianMs: one.figure.form === 'median' ? whole(one, merchantId).counted.medianMs : null,
    recordedAt: undoing.recordedAt,
  }))
}

function changeOf(before: Sums, since: Sums) {
  const change = {
    numerator: since.counted.counted - before.counted.counted,
    denominator: (since.over?.counted ?? 0) - (before.over?.counted ?? 0),
    excluded: since.counted.excluded - before.counted.excluded,
    totalMs: since.counted.totalMs - before.counted.totalMs,
  }
  return Object.values(change).every(difference => difference === 0) ? null : change
}

const DAYS_AT_ONCE = 45
