import { command, isRejection } from '../command.ts'
import { newEvidence } from '../evidence-rules.ts'
import { knownReason } from '../reasons.ts'
import { refusalFields } from './refusal-fields.ts'

/**
 * The merchant refuses, with a coded reason, his words and his proof.
 * Rejects with `unknown_reason` (pointer /reason), `evidence_not_found`, `too_much_evidence`.
 */
export const refuse = command({
  name: 'refuse',
  fields: refusalFields,
  texts: ['statement'],
  decide: matter => {
    const { fields, facts } = matter
    const rejection = knownReason(matter, 'refusal')
    if (rejection !== null) return rejection
    const statement = facts.texts?.statement ?? null
    const evidence = newEvidence(matter)
    if (isRejection(evidence)) return evidence
    return [...evidence, { type: 'ClaimRefused', reason: fields.reason, statement }]
  },
})
