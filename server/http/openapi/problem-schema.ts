import type { JsonSchema } from '../../../core/kernel/fields.ts'
import { problemCatalogue } from '../problems/catalogue.ts'
import { arrayOf, object, text, whole } from '../schemas/schema-parts.ts'

/** Every refusal's body. */
export const problemSchema: JsonSchema = object(
  {
    type: text,
    title: text,
    status: whole,
    detail: text,
    code: { type: 'string', enum: Object.keys(problemCatalogue).sort() },
    clause: text,
    stage: text,
    allowed: arrayOf(text),
    errors: arrayOf(
      object({ pointer: text, detail: text, code: text, clause: text }, { optional: ['code', 'clause'] }),
    ),
    request_id: text,
  },
  { optional: ['clause', 'stage', 'allowed', 'errors'] },
)
