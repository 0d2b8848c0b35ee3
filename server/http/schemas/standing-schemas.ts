import { figureSchema } from './figure-schemas.ts'
import { arrayOf, instant, instantOrNull, object, orNull, text, textOrNull, whole } from './schema-parts.ts'

const yesOrNo = { type: 'boolean' } as const
const number = { type: 'number' } as const
const words = object({ zh: text, en: text })
const pack = object({ id: text, version: text, hash: text })

export const statementSchema = object({
  rule: object({ clause: text, title: words, text: words }),
  facts: { type: 'object', additionalProperties: true, minProperties: 1 },
  evidence: {
    ...arrayOf(
      object(
        {
          kind: { enum: ['case', 'ruling', 'evidence_item', 'violation', 'account', 'report'] },
          id: text,
          sha256: text,
        },
        { optional: ['sha256'] },
      ),
    ),
    minItems: 1,
  },
  appeal: object({ allowed: yesOrNo, until: instantOrNull, clause: textOrNull }),
})

const pointsSchema = object({
  class: text,
  account: text,
  year: whole,
  year_ends_at: instant,
  points: number,
  carried_points: number,
  count: whole,
  violations: arrayOf(
    object({
      violation_id: text,
      case_id: textOrNull,
      at: instant,
      points: number,
      changed_by: orNull({ enum: ['reminder', 'repeat', 'cap'] }),
      changed_clause: textOrNull,
    }),
  ),
})

const sanctionSchema = object({
  id: text,
  state: { enum: ['announced', 'running', 'ended'] },
  account: textOrNull,
  class: text,
  points: orNull(number),
  measures: arrayOf(text),
  penalty_minor: orNull(whole),
  currency: text,
  pack,
  clause: text,
  starts_at: instant,
  expires_at: instantOrNull,
  ends_at: instantOrNull,
  ends_by: orNull({ enum: ['expiry', 'made_up', 'absorbed', 'lifted'] }),
  awaits: arrayOf({ enum: ['correction', 'exam'] }),
  violation_ids: arrayOf(text),
  titles: object({ measures: arrayOf(words) }),
  statement: statementSchema,
})

/** What somebody does about it changes no figure: the answer to an act leaves them out. */
export const standingSchema = object(
  {
    merchant_id: text,
    as_of: instant,
    view: { enum: ['published', 'corrected'] },
    pack,
    points: arrayOf(pointsSchema),
    sanctions: arrayOf(sanctionSchema),
    deposit: orNull(
      object({
        categories: arrayOf(text),
        required_minor: whole,
        balance_minor: whole,
        missing_minor: whole,
        currency: text,
        due_at: instantOrNull,
        clause: textOrNull,
      }),
    ),
    measures: arrayOf(object({ measure: text, title: words, until: instantOrNull, sanction_ids: arrayOf(text) })),
    figures: object({
      day: orNull({ type: 'string', format: 'date' }),
      published_at: instantOrNull,
      figures: arrayOf(figureSchema),
    }),
  },
  { optional: ['figures'] },
)

export const violationSchema = object({
  id: text,
  merchant_id: text,
  case_id: textOrNull,
  code: text,
  class: text,
  tier: textOrNull,
  points: orNull(number),
  penalty_minor: orNull(whole),
  currency: text,
  pack,
  measures: arrayOf(text),
  measures_until: instantOrNull,
  clause: text,
  at: instant,
  recorded_at: instant,
  revoked: yesOrNo,
  reversals: arrayOf(object({ appeal_id: text, points: orNull(number), recorded_at: instant })),
  titles: object({ violation: words, measures: arrayOf(words) }),
  statement: statementSchema,
})
