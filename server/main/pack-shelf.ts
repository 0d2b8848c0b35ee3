import type { WallClock } from '../application/ports.ts'
import type { PackShelf } from '../http/ports.ts'
import { type PackCatalog, PackNotYetInForce } from '../pack-files/catalog.ts'

/** The packs as the API shows them. */
export function packShelf(catalog: PackCatalog, clock: WallClock): PackShelf {
  const snapshot: PackShelf['snapshot'] = (id, asOf) => {
    try {
      return catalog.snapshotFor(id, asOf)
    } catch (error) {
      if (error instanceof PackNotYetInForce) return null
      throw error
    }
  }
  return {
    snapshot,
    list: () =>
      catalog.list().flatMap(({ id }) => {
        const today = snapshot(id, clock.now())
        return today === null ? [] : [{ id, title: today.title, version: today.version }]
      }),
  }
}
