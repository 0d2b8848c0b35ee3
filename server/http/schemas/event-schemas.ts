import type { JsonSchema } from '../../../core/kernel/fields.ts'
import { instant, object, orNull, text, whole } from './schema-parts.ts'
import { statementSchema } from './standing-schemas.ts'

const envelope = {
  seq: whole,
  type: text,
  at: instant,
  recorded_at: instant,
  by: object({ role: text, id: text }),
  clause: orNull(text),
  hash: text,
  prev_hash: text,
}

/** Besides its envelope an event carries what its type has to tell. */
export const eventSchema: JsonSchema = {
  ...object({ ...envelope, sentence: text }),
  additionalProperties: true,
}

/** An event of a merchant's standing, in his own history. */
export const standingEventSchema: JsonSchema = {
  ...object({ ...envelope, sentence: text, case_id: orNull(text), statement: orNull(statementSchema) }),
  additionalProperties: true,
}

export const feedEventSchema: JsonSchema = {
  ...object(
    { case_id: orNull(text), merchant_id: text, ...envelope, sentence: text, cursor: text },
    // One of a case names the case, one of a standing its merchant, one of the rules neither; both say what happened.
    { optional: ['merchant_id', 'sentence'] },
  ),
  additionalProperties: true,
}
