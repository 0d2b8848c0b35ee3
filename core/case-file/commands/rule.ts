import { command, isRejection } from '../command.ts'
import { rulingOf } from '../ruling-of.ts'
import { ruleFields } from './rule-fields.ts'

/**
 * The platform decides: what is established, who answers for it, what is ordered, by which clauses and why.
 * An empty list of remedies dismisses the claim. `shares` are basis points and belong to shared liability.
 * Without clauses it rests on the one that lets the platform rule. A remedy may name the claimed goods that it
 * is about; a refund of goods without a sum is what was paid for them.
 * Rejects with `unknown_clause`, `evidence_not_on_file`, `unknown_remedy`, `amount_exceeds_claim`, `amount_missing` (of
 * a refund, or of a return that would bring the buyer nothing), `shares_missing`, `shares_not_whole`,
 * `shares_not_shared`, `remedies_contradict` (paying both sides, or nothing though the merchant is liable),
 * `line_not_claimed`, `quantity_exceeds_claim`, `amount_exceeds_lines`.
 */
export const rule = command({
  name: 'rule',
  fields: ruleFields,
  texts: ['reasons'],
  decide: matter => {
    const ruled = rulingOf(matter)
    return isRejection(ruled) ? ruled : [{ type: 'Ruled', ruling: ruled.ruling }]
  },
})
