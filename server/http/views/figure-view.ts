import { formatInstant } from '../../../core/kernel/instant.ts'
import type { Entry } from '../../../core/metrics/entry.ts'
import type { Form } from '../../../core/metrics/tally.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { Judged, MerchantFigure } from '../../application/merchant-figures.ts'
import { figureTitle } from '../../application/wording/standing-titles.ts'

/** A figure as it was published and as it is corrected, never without what it was made of. */
export function figureView({ figure, published, corrected, corrections }: MerchantFigure, snapshot: Snapshot) {
  const { name, clause, form, counts, over, scope, delayDays, limits } = figure
  const { zone, from, until, hours, withinMs } = scope
  return {
    figure: name,
    title: figureTitle(name, clause, snapshot),
    ...{ clause, form, unit: UNITS[form], rounding: form === 'share' || form === 'average' ? 'half_up' : 'none' },
    ...{ counts, over },
    window: { from: formatInstant(from, zone), until: formatInstant(until, zone), delay_days: delayDays },
    hours: hours === null ? null : { opens: hours.opens, closes: hours.closes },
    within_ms: withinMs,
    limits: { most: limits.most, or_most: limits.orMost, least: limits.least },
    published: valueView(published),
    corrected: valueView(corrected),
    corrections,
  }
}

function valueView({ numerator, denominator, excluded, value, isKept, consequence }: Judged) {
  const points = consequence?.pointsHundredths ?? null
  return {
    ...{ numerator, denominator, excluded, value },
    kept: isKept,
    order_limit_basis_points: consequence?.orderLimitBasisPoints ?? null,
    points: points === null ? null : points / 100,
  }
}

export function countedView({ caseId, orderId, subject, at, ms }: Entry, zone: string) {
  return { case_id: caseId, order_id: orderId, subject, at: formatInstant(at, zone), duration_ms: ms }
}

const UNITS: Readonly<Record<Form, string>> = {
  share: 'basis_points',
  number: 'count',
  median: 'milliseconds',
  average: 'milliseconds',
}
