import { clauseField, type JsonSchema } from '../../../core/kernel/fields.ts'
import { marketField } from './order-schemas.ts'
import { scopeField, unitField } from './pack-page-schemas.ts'
import { arrayOf, object, orNull, text, textOrNull, whole } from './schema-parts.ts'

const changeField = {
  type: 'object',
  properties: {
    clause: clauseField,
    value: { oneOf: [{ type: 'number' }, { type: 'boolean' }] },
    unit: unitField,
    scope: scopeField,
  },
  required: ['clause', 'value'],
  additionalProperties: false,
} as const satisfies JsonSchema

const dateOrMoment = { type: 'string', maxLength: 35 } as const satisfies JsonSchema

/** What a back-test takes: a draft as changed clauses or as another date; cases made up or the marketplace's own. */
export const backtestFields = {
  type: 'object',
  properties: {
    market: marketField,
    draft: {
      type: 'object',
      properties: { changes: { type: 'array', items: changeField, minItems: 1, maxItems: 20 }, as_of: dateOrMoment },
      additionalProperties: false,
    },
    cases: {
      type: 'object',
      properties: {
        generated: {
          type: 'object',
          properties: {
            count: { type: 'integer', minimum: 1, maximum: 100_000 },
            seed: { type: 'integer', minimum: 0, maximum: 4_294_967_295 },
          },
          required: ['count', 'seed'],
          additionalProperties: false,
        },
        since: dateOrMoment,
      },
      additionalProperties: false,
    },
  },
  required: ['draft', 'cases'],
  additionalProperties: false,
} as const satisfies JsonSchema

const side: JsonSchema = { enum: ['buyer', 'merchant', 'platform', 'both'] }
const group = object({ name: text, cases: whole, changed: whole, other_outcome: whole, buyer_delta_minor: whole })

const course = object({
  outcome: text,
  closed_after_ms: orNull(whole),
  buyer_got_minor: whole,
  merchant_bore_minor: whole,
  platform_bore_minor: whole,
})

const refusedAct = { command: text, by: text, code: text, clause: textOrNull }

const example = object({
  case_id: text,
  alike: whole,
  clause: textOrNull,
  before: course,
  after: course,
  refused: arrayOf(object(refusedAct)),
})

const reportSchema = object({
  cases: whole,
  changed: whole,
  other_outcome: whole,
  other_money: whole,
  other_deadlines: whole,
  other_duration: whole,
  with_refused_acts: whole,
  faulty: whole,
  first_fault: textOrNull,
  currency: text,
  outcomes: arrayOf(object({ before: text, after: text, cases: whole })),
  sides: arrayOf(object({ side, better: whole, worse: whole, before_minor: whole, after_minor: whole })),
  deadlines: arrayOf(object({ side, met_before: whole, missed_before: whole, met_after: whole, missed_after: whole })),
  advanced: object({ before_minor: whole, after_minor: whole }),
  duration: object({ cases: whole, before_mean_ms: whole, after_mean_ms: whole }),
  refused_acts: arrayOf(object({ ...refusedAct, count: whole })),
  causes: arrayOf(object({ clause: textOrNull, cases: whole })),
  kinds: arrayOf(group),
  categories: arrayOf(group),
  examples: arrayOf(example),
})

export const backtestSchema = object({
  id: text,
  pack: text,
  status: { enum: ['running', 'done', 'failed'] },
  cases_done: whole,
  cases_total: orNull(whole),
  report: orNull(reportSchema),
})
