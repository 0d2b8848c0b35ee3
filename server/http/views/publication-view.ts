import { formatInstant } from '../../../core/kernel/instant.ts'
import { dateOf } from '../../../core/kernel/zone.ts'
import type { PackPages } from '../../application/pack-pages.ts'
import { firstDayOf, type PolicyActor, type Publication } from '../../application/policy/policy-events.ts'
import type { MarketplaceContext } from '../routes/marketplace-context.ts'

/** A publication as the marketplace's people read it, with what has become of it. */
export function publicationView(
  { published, withdrawn }: Publication,
  { snapshot, now }: Pick<MarketplaceContext, 'snapshot' | 'now'>,
  packPages: Pick<PackPages, 'inWords'>,
) {
  const { seq: number, id, pack, packVersion, at, by, lines } = published
  const beginsOn = firstDayOf(published)
  const words = packPages.inWords(pack, lines, now)
  const status = withdrawn !== null ? 'withdrawn' : beginsOn > dateOf(now, snapshot.zone) ? 'ahead' : 'in_force'
  return {
    number,
    id,
    pack,
    pack_version: packVersion,
    at: formatInstant(at, snapshot.zone),
    by: actorOf(by),
    status,
    begins_on: beginsOn,
    lines: lines.map(({ clause, from, until, announced, source, assumed }, place) => {
      return { clause, from, until, announced, source, assumed, ...words[place] }
    }),
    withdrawn:
      withdrawn === null
        ? null
        : { at: formatInstant(withdrawn.at, snapshot.zone), by: actorOf(withdrawn.by), reason: withdrawn.reason },
  }
}

function actorOf({ role, id }: PolicyActor) {
  return { role, id }
}
