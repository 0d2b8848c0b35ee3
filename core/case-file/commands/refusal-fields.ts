import type { JsonSchema } from '../../kernel/fields.ts'
import { codeField, statementField } from './claim-fields.ts'
import { evidenceIdsField } from './evidence-field.ts'

/** What a merchant's "no" takes: a coded reason, his words and his proof. */
export const refusalFields = {
  type: 'object',
  properties: { reason: codeField, statement: statementField, evidence_ids: evidenceIdsField },
  required: ['reason'],
  additionalProperties: false,
} as const satisfies JsonSchema
