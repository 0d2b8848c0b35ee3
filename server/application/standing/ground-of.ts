import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { Ground } from '../../../core/standing/ground.ts'
import type { EnteredViolation } from '../../../core/standing/violation.ts'
import type { Calendars, Rules } from '../ports.ts'

/** The rules that these violations have pinned, each read once. */
export async function groundOf(
  violations: readonly Pick<EnteredViolation, 'rules'>[],
  { rules, calendars }: { readonly rules: Rules; readonly calendars: Calendars },
): Promise<Ground> {
  const hashes = [...new Set(violations.map(one => one.rules))]
  const pinned = new Map<string, Snapshot>()
  for (const hash of hashes) pinned.set(hash, await rules.pinned(hash))
  return {
    rules(hash) {
      const snapshot = pinned.get(hash)
      if (snapshot === undefined) throw new Error(`no violation of this merchant has pinned the rules ${hash}`)
      return snapshot
    },
    clock: snapshot => ({ zone: snapshot.zone, calendar: calendars.of(snapshot.country) }),
  }
}
