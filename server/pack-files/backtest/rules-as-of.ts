import type { Instant } from '../../../core/kernel/instant.ts'
import { dateOf } from '../../../core/kernel/zone.ts'
import type { Clause } from '../../../core/policy/clause.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { Pack, WrittenClause } from '../pack.ts'
import { isInForce } from '../resolve/in-force.ts'
import { resolveClause } from '../resolve/resolve-clause.ts'
import { resolvePack, snapshotHash } from '../resolve/resolve-pack.ts'

/**
 * The rules of a day as if they had always been in force: what a past case is tried under. A pinned snapshot gives a
 * case no value that began after it opened, and a draft begins after all of them.
 */
export function rulesAsOf(pack: Pack, at: Instant): Snapshot {
  const { hash: _other, ...rules } = resolvePack(pack, at)
  const on = dateOf(at, pack.zone)
  const inForce = pack.clauses.filter(clause => isInForce(clause, on))
  const clauses = Object.fromEntries(inForce.map(clause => [clause.id, timeless(clause, { on, zone: pack.zone })]))
  const always = { ...rules, clauses }
  return { ...always, hash: snapshotHash(always) }
}

function timeless(clause: WrittenClause, { on, zone }: { on: ReturnType<typeof dateOf>; zone: string }): Clause {
  // By whichever date it goes otherwise, of its values the one of this day counts.
  const resolved = resolveClause({ ...clause, appliesBy: 'case_opened_at' }, on, zone)
  const values = resolved.values.map(value => ({ ...value, from: ALWAYS }))
  return { ...resolved, appliesBy: clause.appliesBy, values }
}

const ALWAYS = Number.MIN_SAFE_INTEGER as Instant
