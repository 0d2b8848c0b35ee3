import type { Snapshot } from '../../core/policy/snapshot.ts'
import type { PackSource, Rules, SnapshotStore, WallClock } from './ports.ts'

interface RulesPorts {
  readonly packs: PackSource
  readonly snapshots: SnapshotStore
  readonly clock: WallClock
}

/**
 * The rules that a new case pins, stored before the first case does, and those that a case has pinned. A snapshot never
 * changes under its hash, so each is read from the store once.
 */
export function createRules({ packs, snapshots, clock }: RulesPorts): Rules {
  const known = new Map<string, Snapshot>()
  const remember = (snapshot: Snapshot) => {
    if (known.size >= SNAPSHOTS_MAX) known.delete(known.keys().next().value ?? '')
    known.set(snapshot.hash, snapshot)
    return snapshot
  }
  return {
    async inForce(pack, at) {
      const snapshot = await packs.resolve(pack, at)
      if (snapshot === null) throw new Error(`there is no pack ${pack}, or none of its rules is in force yet`)
      if (!known.has(snapshot.hash)) await snapshots.keep(snapshot, clock.now())
      return remember(snapshot)
    },
    asOf: (pack, at) => packs.resolve(pack, at),
    async pinned(hash) {
      const snapshot = known.get(hash) ?? (await snapshots.find(hash))
      if (snapshot === null) throw new Error(`the store has lost the rules ${hash} that a case has pinned`)
      return remember(snapshot)
    },
  }
}

/** A pack brings out a version every few weeks and a case lives for weeks: far more than are ever in use at once. */
const SNAPSHOTS_MAX = 1000
