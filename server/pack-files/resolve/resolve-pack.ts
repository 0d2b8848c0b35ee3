import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../core/kernel/canonical.ts'
import type { Instant } from '../../../core/kernel/instant.ts'
import { dateOf } from '../../../core/kernel/zone.ts'
import type { Market, Snapshot } from '../../../core/policy/snapshot.ts'
import type { Pack, WrittenMarket } from '../pack.ts'
import { isInForce } from './in-force.ts'
import { resolveClause } from './resolve-clause.ts'
import { resolveFlow, resolveTable } from './resolve-flow.ts'

/**
 * The rules in force at a moment, as a case that opens then pins them. The date itself isn't in it: equal rules on two
 * dates give one snapshot with one hash. Only for packs that passed their check: a faulty one may throw a RangeError.
 */
export function resolvePack(pack: Pack, asOf: Instant): Snapshot {
  const on = dateOf(asOf, pack.zone)
  const clauses = pack.clauses.filter(clause => isInForce(clause, on))
  const rules = {
    pack: pack.id,
    version: pack.version,
    title: pack.title,
    zone: pack.zone,
    country: pack.country,
    currency: pack.currency,
    ...(pack.markets.length > 0 && { markets: Object.fromEntries(pack.markets.map(marketEntry)) }),
    onCompletion: pack.onCompletion,
    clauses: Object.fromEntries(clauses.map(clause => [clause.id, resolveClause(clause, on, pack.zone)])),
    flows: Object.fromEntries(pack.flows.map(flow => [flow.kind, resolveFlow(flow, on)])),
    tables: Object.fromEntries(pack.tables.map(table => [table.name, resolveTable(table, on)])),
    reasons: Object.fromEntries(
      pack.reasons.map(list => [list.name, list.reasons.filter(one => isInForce(one, on)).map(one => one.reason)]),
    ),
  }
  return { ...rules, hash: snapshotHash(rules) }
}

/** What a market goes by; why somebody chose it so is no rule. */
function marketEntry({ name, title, zone, country, currency }: WrittenMarket): [string, Market] {
  return [name, { title, zone, country, currency }]
}

/** SHA-256 over the canonical JSON of everything but the hash, in lower-case hex. */
export function snapshotHash(rules: Omit<Snapshot, 'hash'>): string {
  return createHash('sha256').update(canonicalJson(rules)).digest('hex')
}
