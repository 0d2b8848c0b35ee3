import { rulesIn } from '../../../core/policy/market.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { Calendars } from '../../application/ports.ts'
import type { Ground } from './case-state.ts'

/** The rules with the clock of one of their markets; of the marketplace itself where no market is named. */
export function groundIn(snapshot: Snapshot, market: string | undefined, calendars: Calendars): Ground {
  const rules = rulesIn(snapshot, market)
  const clock = { zone: rules.zone, calendar: calendars.of(rules.country) }
  return { snapshot: rules, clock, ...(market !== undefined && { market }) }
}

/** One ground for each market, or the marketplace's own where it has none: cases with an order live on one of these. */
export function groundsOf(snapshot: Snapshot, calendars: Calendars): Ground[] {
  const markets = Object.keys(snapshot.markets ?? {})
  return (markets.length === 0 ? [undefined] : markets).map(market => groundIn(snapshot, market, calendars))
}
