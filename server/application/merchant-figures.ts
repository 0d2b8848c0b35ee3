import type { LocalDate } from '../../core/kernel/zone.ts'
import type { CountName } from '../../core/metrics/counts.ts'
import type { Entry } from '../../core/metrics/entry.ts'
import type { Figure } from '../../core/metrics/figure.ts'
import { type Consequence, consequenceOf, keepsTo } from '../../core/metrics/limits.ts'
import { NOTHING_COUNTED, type Sum, type Tally, tallyOf } from '../../core/metrics/tally.ts'
import type { Snapshot } from '../../core/policy/snapshot.ts'
import type { Page } from './cursor.ts'
import { figuresOf, scopeOf, snapshotOn } from './day-figures.ts'
import type { FigureStore, KeptFigure, PublishedDay } from './figure-store.ts'
import type { Marketplace, Rules } from './ports.ts'
import type { PagePlace } from './queries.ts'

/** A merchant's figures as of a day. */
export interface MerchantFigures {
  /** The last day that was published, up to the one that was asked for. */
  readonly published: PublishedDay
  readonly figures: readonly MerchantFigure[]
}

export interface MerchantFigure {
  readonly figure: Figure
  /** As it was shown. */
  readonly published: Judged
  /** As if what was undone since had never been. */
  readonly corrected: Judged
  /** What was taken out: cases, or `buyer:…` for somebody's messages. */
  readonly corrections: readonly string[]
}

/** A figure, and what it means. */
export interface Judged extends Tally {
  /** Whether it keeps to what the rules ask; null where they ask nothing. */
  readonly isKept: boolean | null
  readonly consequence: Consequence | null
}

export interface ReadingPorts {
  readonly figures: FigureStore
  readonly rules: Rules
}

interface Wanted {
  readonly marketplace: Marketplace
  readonly merchantId: string
  /** Of the last published day, where none is named. */
  readonly day?: LocalDate
}

/**
 * A merchant's figures as of a day, as published and as corrected. Reads the rows of one day, however many cases he
 * has. Null where nothing was published by then.
 */
export async function merchantFigures(
  { marketplace, merchantId, day }: Wanted,
  { figures, rules }: ReadingPorts,
): Promise<MerchantFigures | null> {
  const published = await figures.lastDay(marketplace.id, day)
  if (published === null) return null
  const kept = await figures.ofDay({ marketplaceId: marketplace.id, merchantId, day: published.day })
  const snapshot = await snapshotOn(marketplace, published.day, rules)
  if (snapshot === null) return { published, figures: [] }
  const named = await figuresOf(marketplace, published.day, rules)
  return { published, figures: named.map(figure => merchantFigure(figure, kept, snapshot)) }
}

/** One figure of what is kept of a merchant's day. */
export function merchantFigure(figure: Figure, kept: readonly KeptFigure[], snapshot: Snapshot): MerchantFigure {
  const own = kept.filter(one => one.figure === figure.name)
  const original = own.filter(({ because }) => because === '')
  return {
    figure,
    published: judged(figure, original, snapshot),
    corrected: judged(figure, own, snapshot),
    corrections: own.map(({ because }) => because).filter(because => because !== ''),
  }
}

/** A day is what was published and all that corrects it; of medians the last. */
function judged(figure: Figure, rows: readonly KeptFigure[], snapshot: Snapshot): Judged {
  const added = (field: 'numerator' | 'denominator' | 'excluded' | 'totalMs') =>
    rows.reduce((sum, row) => sum + row[field], 0)
  const counted: Sum = {
    counted: added('numerator'),
    excluded: added('excluded'),
    totalMs: added('totalMs'),
    medianMs: rows.at(-1)?.medianMs ?? null,
  }
  const over = figure.over === null ? null : { ...NOTHING_COUNTED, counted: added('denominator') }
  const tally = tallyOf(figure.form, counted, over)
  return { ...tally, isKept: keepsTo(figure, tally), consequence: consequenceOf(figure, tally, snapshot) }
}

/** Which of a figure's numbers is opened, and how it is looked at. */
export interface Opened {
  readonly figure: string
  readonly part: 'numerator' | 'denominator' | 'excluded'
  readonly corrected: boolean
}

/**
 * The cases and orders behind a figure of a published day. `unknown_figure` where the day's rules name none such;
 * `not_published` where there is no such day; null when the cursor isn't one of this list.
 */
export async function behindFigure(
  { marketplace, merchantId, day }: Wanted,
  { figure: name, part, corrected, ...place }: Opened & PagePlace,
  { figures, rules }: ReadingPorts,
): Promise<Page<Entry> | null | 'not_published' | 'unknown_figure'> {
  const published = await figures.lastDay(marketplace.id, day)
  if (published === null) return 'not_published'
  const figure = (await figuresOf(marketplace, published.day, rules)).find(one => one.name === name)
  if (figure === undefined) return 'unknown_figure'
  const count: CountName | null = part === 'denominator' ? figure.over : figure.counts
  if (count === null) return { rows: [], next: null }
  const scope = scopeOf({ figure, published }, corrected)
  const where = { marketplaceId: marketplace.id, merchantId, scope, excluded: part === 'excluded' }
  return figures.entries(count, { ...where, ...place })
}
