import type { RulesOwner } from '../ports.ts'
import { linesOf, type PublishedLine } from './policy-events.ts'
import type { Policy, PolicyStore, RecordedPolicyEvent } from './policy-store.ts'

/**
 * Reads what a marketplace has published when its row says that there is more than was read before. The row is loaded
 * with every command, so that any process notices another's publication, and asks nothing while there is none.
 */
export function createPolicyMemory(store: Pick<PolicyStore, 'events'>): (of: RulesOwner) => Promise<Policy> {
  const known = new Map<string, Policy>()
  return async ({ id, rulesVersion }) => {
    if (rulesVersion === 0) return NOTHING_PUBLISHED
    const kept = known.get(id)
    if (kept !== undefined && kept.recorded.length >= rulesVersion) return kept
    const policy = policyOf(await store.events(id))
    if (known.size >= MARKETPLACES_MAX) known.delete(known.keys().next().value ?? '')
    known.set(id, policy)
    return policy
  }
}

function policyOf(recorded: readonly RecordedPolicyEvent[]): Policy {
  const events = recorded.map(({ event }) => event)
  const lists = new Map<number, readonly PublishedLine[]>()
  return {
    recorded,
    linesAt(at) {
      const count = events.findLastIndex(event => event.at <= at) + 1
      const kept = lists.get(count) ?? linesOf(events, at)
      lists.set(count, kept)
      return kept
    },
  }
}

/** What a pack is by its files alone. */
export const NO_LINES: readonly PublishedLine[] = []
const NOTHING_PUBLISHED: Policy = { recorded: [], linesAt: () => NO_LINES }
/** Each has a few lines; one that was dropped is read again. */
const MARKETPLACES_MAX = 1000
