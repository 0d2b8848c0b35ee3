import { command, isRejection } from '../command.ts'
import { newEvidence } from '../evidence-rules.ts'
import { sideOf } from '../side.ts'
import { statementField } from './claim-fields.ts'
import { evidenceIdsField } from './evidence-field.ts'

/**
 * A party calls the platform in: the buyer once he was refused, the merchant from the 15th day (TB-EVD-5).
 * The disputed sum is frozen and both sides give evidence. Rejects with `evidence_not_found`, `too_much_evidence`.
 */
export const requestIntervention = command({
  name: 'request_intervention',
  fields: {
    type: 'object',
    properties: { statement: statementField, evidence_ids: evidenceIdsField },
    required: [],
    additionalProperties: false,
  },
  texts: ['statement'],
  needs: ['merchant_funds'],
  decide: matter => {
    const evidence = newEvidence(matter)
    if (isRejection(evidence)) return evidence
    return [...evidence, { type: 'InterventionRequested', requestedBy: sideOf(matter.by) }]
  },
})
