import { command, isRejection } from '../command.ts'
import { newEvidence } from '../evidence-rules.ts'
import { knownReason } from '../reasons.ts'
import { refusalFields } from './refusal-fields.ts'

/**
 * The merchant objects to a return: nothing came, or not what was sent. The buyer may then call the platform in.
 * Rejects with `unknown_reason`, `evidence_not_found`, `too_much_evidence`.
 */
export const disputeReturn = command({
  name: 'dispute_return',
  fields: refusalFields,
  texts: ['statement'],
  decide: matter => {
    const rejection = knownReason(matter, 'return_dispute')
    if (rejection !== null) return rejection
    const statement = matter.facts.texts?.statement ?? null
    const evidence = newEvidence(matter)
    if (isRejection(evidence)) return evidence
    return [...evidence, { type: 'ReturnDisputed', reason: matter.fields.reason, statement }]
  },
})
