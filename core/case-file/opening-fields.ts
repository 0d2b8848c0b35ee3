import { type FieldsOf, idField, type JsonSchema } from '../kernel/fields.ts'
import { claimFields, codeField, statementField } from './commands/claim-fields.ts'
import { evidenceIdsField } from './commands/evidence-field.ts'

/** What the opening of a case takes. */
export const openingFields = {
  type: 'object',
  properties: {
    kind: codeField,
    order_id: idField,
    about: {
      type: 'object',
      properties: { case_id: idField, ruling_id: idField, violation_id: idField },
      required: [],
      additionalProperties: false,
      minProperties: 1,
      maxProperties: 1,
    },
    merchant_id: idField,
    buyer_id: idField,
    answer_within: { type: 'string', maxLength: 32 },
    claim: claimFields,
    statement: statementField,
    evidence_ids: evidenceIdsField,
  },
  required: ['kind', 'claim'],
  additionalProperties: false,
} as const satisfies JsonSchema

export type OpeningFields = FieldsOf<typeof openingFields>
