import type { Snapshot } from '../../core/policy/snapshot.ts'
import { createPolicyMemory } from './policy/policy-memory.ts'
import type { PolicyStore } from './policy/policy-store.ts'
import type { PackSource, Rules, SnapshotStore, WallClock } from './ports.ts'

interface RulesPorts {
  readonly packs: PackSource
  readonly policies: Pick<PolicyStore, 'events'>
  readonly snapshots: SnapshotStore
  readonly clock: WallClock
}

/**
 * The rules that a marketplace's new case pins, stored before the first case does: its pack's, with the lines that it
 * had published by then. And those that a case has pinned: a snapshot never changes under its hash, so each is read
 * from the store once.
 */
export function createRules({ packs, policies, snapshots, clock }: RulesPorts): Rules {
  const policy = createPolicyMemory(policies)
  const known = new Map<string, Snapshot>()
  const remember = (snapshot: Snapshot) => {
    if (known.size >= SNAPSHOTS_MAX) known.delete(known.keys().next().value ?? '')
    known.set(snapshot.hash, snapshot)
    return snapshot
  }
  const asOf: Rules['asOf'] = async (of, at) => packs.resolve(of.pack, at, (await policy(of)).linesAt(at))
  return {
    async inForce(of, at) {
      const snapshot = await asOf(of, at)
      if (snapshot === null) throw new Error(`there is no pack ${of.pack}, or none of its rules is in force yet`)
      if (!known.has(snapshot.hash)) await snapshots.keep(snapshot, clock.now())
      return remember(snapshot)
    },
    asOf,
    policy,
    async pinned(hash) {
      const snapshot = known.get(hash) ?? (await snapshots.find(hash))
      if (snapshot === null) throw new Error(`the store has lost the rules ${hash} that a case has pinned`)
      return remember(snapshot)
    },
  }
}

/** A pack brings out a version every few weeks and a case lives for weeks: far more than are ever in use at once. */
const SNAPSHOTS_MAX = 1000
