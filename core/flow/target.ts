import type { Facts } from '../policy/conditions.ts'
import type { Stage, Target } from '../policy/flow.ts'
import { PackFault } from '../policy/pack-fault.ts'
import type { Snapshot } from '../policy/snapshot.ts'
import { lookUp } from '../policy/table.ts'

/** Where a case goes: into a stage or to an end, and by which clause where a table's row names one. */
export type Destination = ({ readonly stage: string } | { readonly close: string }) & { readonly clause?: string }

/** The target of the first event of a decision that the stage knows a way for; null where none leads anywhere. */
export function leadingTarget(stage: Stage, eventTypes: readonly string[]): Target | null {
  return eventTypes.flatMap(type => stage.movesTo[type] ?? [])[0] ?? null
}

/** What a target comes to for these facts. A table may lead nowhere: the case then stays where it is. */
export function resolveTarget(snapshot: Snapshot, target: Target, facts: Facts): Destination | null {
  if (!('table' in target)) return target
  const table = snapshot.tables[target.table]
  if (table === undefined) throw new PackFault(`pack ${snapshot.pack} has no table ${target.table}`)
  const row = lookUp(table, facts)
  if (row === null) return null
  const clause = row.clause === undefined ? {} : { clause: row.clause }
  if (typeof row.then.close === 'string') return { close: row.then.close, ...clause }
  if (typeof row.then.stage === 'string') return { stage: row.then.stage, ...clause }
  throw new PackFault(`table ${table.name} leads to neither a stage nor an end`)
}
