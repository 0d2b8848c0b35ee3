import { ORDER_WATCHES } from '../../../core/case-file/order-watches.ts'
import type { Instant } from '../../../core/kernel/instant.ts'
import { dateOf } from '../../../core/kernel/zone.ts'
import type { PackPage } from '../../application/pack-pages.ts'
import type { Pack } from '../pack.ts'
import { changeDates } from '../resolve/change-dates.ts'
import { isInForce } from '../resolve/in-force.ts'
import { resolvePack } from '../resolve/resolve-pack.ts'
import { lexiconOf } from '../words/lexicon.ts'
import { watchWords } from '../words/watch-words.ts'
import { clausePart } from './clause-part.ts'
import { flowPart } from './flow-part.ts'

/** The rules of a moment as a page, in both languages. */
export function packPage(pack: Pack, asOf: Instant): PackPage {
  const snapshot = resolvePack(pack, asOf)
  const lexicon = lexiconOf([snapshot], asOf)
  const on = dateOf(asOf, pack.zone)
  const inForce = pack.clauses.filter(clause => isInForce(clause, on))
  const { title, version, zone, currency } = pack
  return {
    id: pack.id,
    title,
    version,
    hash: snapshot.hash,
    zone,
    currency,
    on,
    dates: changeDates(pack),
    clauseCount: inForce.length,
    assumedCount: inForce.filter(one => one.assumed !== null || one.history.some(line => line.assumed !== null)).length,
    disabledCount: inForce.filter(({ disabled }) => disabled !== null).length,
    markets: pack.markets.map(({ name, title: named, zone: clock, currency: money, assumed }) => {
      return { name, title: named, zone: clock, currency: money, assumed }
    }),
    chapters: [...Map.groupBy(inForce, ({ chapter }) => chapter)].map(([heading, clauses]) => {
      return { title: heading, clauses: clauses.map(clause => clausePart(clause, { pack, snapshot, on, lexicon })) }
    }),
    flows: pack.flows.flatMap(({ kind }) => {
      const flow = snapshot.flows[kind]
      return flow === undefined ? [] : [flowPart(flow, { snapshot, lexicon })]
    }),
    watches: (snapshot.tables[ORDER_WATCHES]?.rows ?? []).map(row => watchWords(row, snapshot, lexicon)),
  }
}
