import { formatInstant, type Instant } from '../../../core/kernel/instant.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import { wireJson } from './wire-json.ts'

/** Which rules something goes by: enough to ask for them. */
export function packName({ pack, version, hash }: Pick<Snapshot, 'pack' | 'version' | 'hash'>) {
  return { id: pack, version, hash }
}

/** A pack's rules for people and programs. Lists in place of maps, since ids are no names of fields. */
export function packView(snapshot: Snapshot, asOf: Instant) {
  const { pack, version, hash, title, zone, country, currency, clauses, flows, tables, reasons } = snapshot
  const wire = (value: object) => wireJson(value, { zone, texts: new Map() }) as Record<string, unknown>
  return {
    id: pack,
    version,
    hash,
    as_of: formatInstant(asOf, zone),
    title,
    zone,
    country,
    currency,
    clauses: Object.values(clauses).map(clause => wire(clause)),
    flows: Object.values(flows).map(({ stages, ...flow }) => ({
      ...wire(flow),
      stages: Object.entries(stages).map(([name, { movesTo, ...stage }]) => ({
        name,
        ...wire(stage),
        moves_to: Object.entries(movesTo).map(([event, target]) => ({ event, ...target })),
      })),
    })),
    tables: Object.entries(tables).map(([name, table]) => ({ name, ...wire(table) })),
    reasons: Object.entries(reasons).map(([name, list]) => ({ name, reasons: list.map(reason => wire(reason)) })),
  }
}
