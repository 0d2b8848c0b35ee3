import { isZone } from '../../../core/kernel/zone-offset.ts'
import { didYouMean } from '../did-you-mean.ts'
import type { Pack } from '../pack.ts'
import { error, type Place, type Problem } from '../problem.ts'
import { candidates } from './candidates.ts'
import { conditionsIn } from './check-facts.ts'

/** Zones that aren't there, and matters of markets that the pack doesn't sell in, or that don't say which. */
export function marketProblems(pack: Pack): Problem[] {
  const asked = conditionsIn(pack).flatMap(({ when, place }) =>
    candidates(when.market === undefined ? [] : [when.market]).flatMap(value => unknownMarket(value, { pack, place })),
  )
  return [...[pack, ...pack.markets].flatMap(zoneProblems), ...asked, ...exampleProblems(pack)]
}

/** Every country whose working days some case of the pack is counted by, each once. */
export function countriesOf({ country, markets }: Pack): string[] {
  return [...new Set([country, ...markets.map(market => market.country)])]
}

function zoneProblems({ zone, place }: { readonly zone: string; readonly place: Place }): Problem[] {
  if (isZone(zone)) return []
  const instead = 'an IANA name such as Asia/Shanghai'
  return [error(place, { code: 'unknown_zone', message: `there is no time zone ${zone}`, instead })]
}

function unknownMarket(name: unknown, { pack, place }: { pack: Pack; place: Place }): Problem[] {
  const known = pack.markets.map(market => market.name)
  if (known.some(one => one === name)) return []
  const instead = known.length === 0 ? 'name the markets in pack.yaml' : didYouMean(String(name), known)
  return [error(place, { code: 'unknown_market', message: `the pack ${pack.id} has no market ${name}`, instead })]
}

/** An example's order has no currency of its own that would tell its market. */
function exampleProblems(pack: Pack): Problem[] {
  return pack.examples.flatMap(({ order, place }) => {
    if (order === null) return []
    if (order.market !== null) return unknownMarket(order.market, { pack, place })
    if (pack.markets.length === 0) return []
    const instead = `order: { market: ${pack.markets[0]?.name}, … }`
    return [error(place, { code: 'market_missing', message: "the example's order doesn't say its market", instead })]
  })
}
