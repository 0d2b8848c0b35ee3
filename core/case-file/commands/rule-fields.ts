import { amountMinorField, clauseField, type FieldsOf, type JsonSchema } from '../../kernel/fields.ts'
import { codeField, lineField } from './claim-fields.ts'
import { evidenceIdsField } from './evidence-field.ts'

/** A part of the whole in basis points. */
const shareField = { type: 'integer', minimum: 0, maximum: 10_000 } as const satisfies JsonSchema

/** What a ruling takes. */
export const ruleFields = {
  type: 'object',
  properties: {
    liability: { enum: ['merchant', 'buyer', 'platform', 'carrier', 'shared', 'not_established'] },
    shares: {
      type: 'object',
      properties: { merchant: shareField, buyer: shareField, platform: shareField, carrier: shareField },
      required: [],
      additionalProperties: false,
    },
    findings: {
      type: 'array',
      maxItems: 50,
      items: {
        type: 'object',
        properties: {
          fact: { type: 'string', minLength: 1, maxLength: 200 },
          established: { enum: ['yes', 'no', 'not_established'] },
          evidence_ids: evidenceIdsField,
        },
        required: ['fact', 'established'],
        additionalProperties: false,
      },
    },
    remedies: {
      type: 'array',
      maxItems: 10,
      items: {
        type: 'object',
        properties: {
          kind: codeField,
          amount_minor: amountMinorField,
          lines: { type: 'array', maxItems: 100, items: lineField },
        },
        required: ['kind'],
        additionalProperties: false,
      },
    },
    clauses: { type: 'array', maxItems: 50, items: clauseField },
    reasons: { type: 'string', minLength: 1, maxLength: 10_000 },
  },
  required: ['liability', 'findings', 'remedies', 'clauses', 'reasons'],
  additionalProperties: false,
} as const satisfies JsonSchema

export type RuleFields = FieldsOf<typeof ruleFields>
