import type { Facts } from '../policy/conditions.ts'
import { type DecisionTable, lookUp } from '../policy/table.ts'
import type { LiableParty, Remedy } from './ruling.ts'

/** What the rules come to on a case's facts: who answers, what is ordered, by which clause. */
export interface ProposedRuling {
  readonly liability: LiableParty
  readonly outcome: string
  readonly remedies: readonly Remedy[]
  readonly clause: string | null
}

/**
 * What a table of the pack makes of a case's facts, a pure function of both: `ruling_proposal` for an agent to adopt,
 * `default_ruling` where a side was silent. Null where no row fits: a person has to weigh it.
 */
export function proposeRuling(
  facts: Facts,
  { table, amountMinor }: { table: DecisionTable | undefined; amountMinor: number },
): ProposedRuling | null {
  const row = table && lookUp(table, facts)
  if (!row) return null
  const outcome = String(row.then.outcome)
  return {
    liability: row.then.liability as LiableParty,
    outcome,
    remedies: remediesOf(outcome, amountMinor),
    clause: row.clause ?? null,
  }
}

function remediesOf(outcome: string, amountMinor: number): readonly Remedy[] {
  if (outcome === 'refund') return [{ kind: 'refund', amountMinor }]
  if (outcome === 'return_refund') return [{ kind: 'return' }, { kind: 'refund', amountMinor }]
  if (outcome === 'pay_merchant') return [{ kind: 'pay_merchant' }]
  return []
}
