import type { WallClock } from '../application/ports.ts'
import type { PackShelf } from '../http/ports.ts'
import { type PackCatalog, PackNotYetInForce } from '../pack-files/catalog.ts'
import type { Pack } from '../pack-files/pack.ts'

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
    actions: new Set(catalog.list().flatMap(actionsForPeople)),
    list: () =>
      catalog.list().flatMap(({ id }) => {
        const today = snapshot(id, clock.now())
        return today === null ? [] : [{ id, title: today.title, version: today.version }]
      }),
  }
}

function actionsForPeople({ flows }: Pack): readonly string[] {
  const allowed = flows.flatMap(({ stages }) => stages.flatMap(({ allows }) => allows))
  return allowed.filter(({ role }) => role !== 'system').map(({ action }) => action)
}
