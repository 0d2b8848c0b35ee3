import type { ClauseId } from '../policy/clause.ts'
import { PackFault } from '../policy/pack-fault.ts'
import type { Snapshot } from '../policy/snapshot.ts'
import { lookUp } from '../policy/table.ts'
import { clauseValue } from '../policy/values.ts'
import { endOf, type Figure } from './figure.ts'
import { isAtLeast, isAtMost, partsOf } from './share.ts'
import type { Tally } from './tally.ts'

/** Whether a merchant keeps to what the rules ask of a figure; null where they ask nothing, or there is no figure. */
export function keepsTo({ limits, form }: Pick<Figure, 'limits' | 'form'>, tally: Tally): boolean | null {
  const { most, orMost, least } = limits
  if (tally.value === null || (most === null && least === null)) return null
  const ratio = { numerator: tally.numerator, denominator: tally.denominator ?? 0 }
  const isFew = orMost !== null && tally.numerator <= orMost.value
  const isLow = most === null || isFew || (form === 'share' ? isAtMost(ratio, most.value) : tally.value <= most.value)
  const isHigh = least === null || (form === 'share' ? isAtLeast(ratio, least.value) : tally.value >= least.value)
  return isLow && isHigh
}

/** What missing a figure brings a merchant, by the pack's table `figure_limits`. */
export interface Consequence {
  /** At most this share of his daily average orders, in basis points; null where his orders aren't limited. */
  readonly orderLimitBasisPoints: number | null
  readonly pointsHundredths: number | null
  readonly clause: ClauseId | null
}

export const LIMITS_TABLE = 'figure_limits'

/**
 * The tier that a figure falls into (TT-MET-01: from 10 % on 90 % of the daily average, from 30 % on 70 %, from 50 % on
 * 50 %). Tiers are read by whole basis points rounded down, so that nobody falls into one that he hasn't reached.
 */
export function consequenceOf(figure: Figure, tally: Tally, snapshot: Snapshot): Consequence | null {
  const table = snapshot.tables[LIMITS_TABLE]
  const { numerator, denominator } = tally
  const share = partsOf({ numerator, denominator: denominator ?? 0 }, 10_000, 'down')
  if (table === undefined || denominator === null || share === null) return null
  const row = lookUp(table, { figure: figure.name, share, orders: denominator })
  if (row === null) return null
  const actAt = endOf(figure.day, snapshot.zone)
  const valueNamed = (named: unknown) =>
    named === undefined
      ? null
      : clauseValue(snapshot, String(named), { facts: {}, caseOpenedAt: actAt, orderPaidAt: null, actAt })
  const orders = valueNamed(row.then.order_limit)
  const points = valueNamed(row.then.points)
  if (orders !== null && orders.kind !== 'share') throw new PackFault('an order limit is a share')
  if (points !== null && points.kind !== 'points') throw new PackFault('points are points')
  return {
    orderLimitBasisPoints: orders?.basisPoints ?? null,
    pointsHundredths: points?.hundredths ?? null,
    clause: row.clause ?? null,
  }
}
