import type { Rejection } from '../kernel/rejection.ts'
import { PackFault } from './pack-fault.ts'
import type { Snapshot } from './snapshot.ts'

/** What an order says of the market that it was placed in. */
export interface OrderedIn {
  readonly market?: string
  readonly currency: string
}

/**
 * The rules as they are read in one market: its zone, country and currency stand in place of the marketplace's own. A
 * matter without a market goes by the marketplace's own. It remains the same set of rules, under the same hash.
 */
export function rulesIn(snapshot: Snapshot, market: string | undefined): Snapshot {
  if (market === undefined) return snapshot
  const known = readIn.get(snapshot) ?? new Map<string, Snapshot>()
  const rules = known.get(market) ?? localized(snapshot, market)
  readIn.set(snapshot, known.set(market, rules))
  return rules
}

/** Every command and every view asks for the same few: rules, once resolved, never change. */
const readIn = new WeakMap<Snapshot, Map<string, Snapshot>>()

function localized(snapshot: Snapshot, name: string): Snapshot {
  const market = snapshot.markets?.[name]
  if (market === undefined) throw new PackFault(`pack ${snapshot.pack} ${snapshot.version} has no market ${name}`)
  const { zone, country, currency } = market
  return { ...snapshot, zone, country, currency }
}

/** In which an order's moments are written: its market's, or the marketplace's where that market is no more. */
export function zoneIn(snapshot: Snapshot, market: string | undefined): string {
  return snapshot.markets?.[market ?? '']?.zone ?? snapshot.zone
}

/**
 * The market of an order: as it says, else the only one with its currency; none where the marketplace has none. Rejects
 * with `market_unknown` where neither tells, and with `currency_not_of_market` where the order was paid in other money.
 */
export function marketOf(snapshot: Snapshot, { market, currency }: OrderedIn): { market?: string } | Rejection {
  const { markets = {} } = snapshot
  if (market === undefined) return impliedBy(currency, markets)
  const known = markets[market]
  if (known === undefined) return unknown(market, markets)
  if (known.currency === currency) return { market }
  const facts = { market, currency, market_currency: known.currency }
  return { code: 'currency_not_of_market', pointer: '/currency', facts }
}

function impliedBy(currency: string, markets: Markets): { market?: string } | Rejection {
  const fitting = Object.entries(markets).filter(([, one]) => one.currency === currency)
  const [only, second] = fitting
  if (only !== undefined && second === undefined) return { market: only[0] }
  return Object.keys(markets).length === 0 ? {} : unknown(null, markets)
}

function unknown(market: string | null, markets: Markets): Rejection {
  const known = Object.keys(markets).join(' ') || null
  return { code: 'market_unknown', pointer: '/market', facts: { market, known } }
}

type Markets = NonNullable<Snapshot['markets']>
