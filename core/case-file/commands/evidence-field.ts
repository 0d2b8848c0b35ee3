import { idField, type JsonSchema } from '../../kernel/fields.ts'

/** Evidence items that were uploaded before, at most 20 at once. */
export const evidenceIdsField = {
  type: 'array',
  items: idField,
  maxItems: 20,
  uniqueItems: true,
} as const satisfies JsonSchema
