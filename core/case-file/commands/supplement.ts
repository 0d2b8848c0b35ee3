import { command, isRejection } from '../command.ts'
import { newEvidence } from '../evidence-rules.ts'
import { statementField } from './claim-fields.ts'
import { evidenceIdsField } from './evidence-field.ts'

/**
 * Whoever appealed adds what was asked of him (DY-EXC-4, TB-APL-3): words, proof, or both.
 * Rejects with `supplement_empty`, `evidence_not_found`, `too_much_evidence`.
 */
export const supplement = command({
  name: 'supplement',
  fields: {
    type: 'object',
    properties: { statement: statementField, evidence_ids: evidenceIdsField },
    required: [],
    additionalProperties: false,
  },
  texts: ['statement'],
  decide: matter => {
    const statement = matter.facts.texts?.statement ?? null
    const evidence = newEvidence(matter)
    if (isRejection(evidence)) return evidence
    if (evidence.length === 0 && statement === null) return { code: 'supplement_empty' }
    return [...evidence, { type: 'AppealSupplemented', statement }]
  },
})
