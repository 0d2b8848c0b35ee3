import { idList } from '../../kernel/fields.ts'
import { command } from '../command.ts'
import { newEvidence } from '../evidence-rules.ts'
import { statementField } from './claim-fields.ts'

/**
 * Evidence is put on file, with what it is to show. What is on file already stays as it is.
 * Rejects with `evidence_not_found` (no such item, or another's), `too_much_evidence`.
 */
export const submitEvidence = command({
  name: 'submit_evidence',
  fields: {
    type: 'object',
    properties: { evidence_ids: idList(20), statement: statementField },
    required: ['evidence_ids'],
    additionalProperties: false,
  },
  texts: ['statement'],
  decide: matter => newEvidence(matter, matter.facts.texts?.statement ?? null),
})
