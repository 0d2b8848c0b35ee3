import { command, isRejection } from '../command.ts'
import { newEvidence } from '../evidence-rules.ts'
import { statementField } from './claim-fields.ts'
import { evidenceIdsField } from './evidence-field.ts'

/**
 * The merchant does not accept the buyer's evidence: the platform looks at it (TB-EVD-2).
 * Rejects with `evidence_not_found`, `too_much_evidence`.
 */
export const contestEvidence = command({
  name: 'contest_evidence',
  fields: {
    type: 'object',
    properties: { statement: statementField, evidence_ids: evidenceIdsField },
    required: [],
    additionalProperties: false,
  },
  texts: ['statement'],
  decide: matter => {
    const evidence = newEvidence(matter)
    if (isRejection(evidence)) return evidence
    return [...evidence, { type: 'EvidenceContested', statement: matter.facts.texts?.statement ?? null }]
  },
})
