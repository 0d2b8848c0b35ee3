import { type FieldsOf, type JsonSchema, positiveAmountMinorField } from '../../kernel/fields.ts'
import { codeField } from './claim-fields.ts'
import { ruleFields } from './rule-fields.ts'

/** What upholding takes. */
export const upholdFields = {
  type: 'object',
  properties: {
    degree: { type: 'integer', minimum: 1, maximum: 9 },
    measure: codeField,
    amount_minor: positiveAmountMinorField,
    findings: ruleFields.properties.findings,
    clauses: ruleFields.properties.clauses,
    reasons: ruleFields.properties.reasons,
  },
  required: ['reasons'],
  additionalProperties: false,
} as const satisfies JsonSchema

export type UpholdFields = FieldsOf<typeof upholdFields>
