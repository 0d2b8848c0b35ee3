import { clauseField, type JsonSchema, textField } from '../../../core/kernel/fields.ts'
import { arrayOf, instant, object, orNull, text, textOrNull, whole, yesOrNot } from './schema-parts.ts'

export const unitField = {
  enum: ['minutes', 'hours', 'days', 'months', 'working_days', 'percent', 'minor', 'count', 'points', 'flag'],
} as const satisfies JsonSchema
export const scopeField = { type: 'integer', minimum: 0, maximum: 1000 } as const satisfies JsonSchema
const dateField = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' } as const satisfies JsonSchema
const wordingField = {
  type: 'object',
  properties: { zh: textField(1000), en: textField(1000) },
  required: ['zh', 'en'],
  additionalProperties: false,
} as const satisfies JsonSchema

const lineField = {
  type: 'object',
  properties: {
    clause: clauseField,
    value: { oneOf: [{ type: 'number' }, { type: 'boolean' }] },
    unit: unitField,
    from: dateField,
    until: dateField,
    announced: dateField,
    source: textField(500),
    confidence: { enum: ['V-off', 'V-rep', 'S', 'U2+', 'U', 'own'] },
    scope: scopeField,
    market: textField(64),
    assumed: wordingField,
  },
  required: ['clause', 'value', 'from', 'source', 'confidence'],
  additionalProperties: false,
} as const satisfies JsonSchema

export const draftFields = {
  type: 'object',
  properties: { lines: { type: 'array', items: lineField, minItems: 1, maxItems: 20 } },
  required: ['lines'],
  additionalProperties: false,
} as const satisfies JsonSchema

const wording = object({ zh: text, en: text })
const wordingOrNull = orNull(wording)

const history = object({
  from: text,
  until: textOrNull,
  announced: textOrNull,
  value: wording,
  scope: wordingOrNull,
  source: text,
  confidence: wording,
  assumed: wordingOrNull,
  published: orNull(object({ number: whole, at: instant, by: orNull(object({ role: text, id: text })) })),
  time: { enum: ['before', 'now', 'ahead'] },
})

const change = object({
  unit: text,
  units: arrayOf(text),
  value: { oneOf: [{ type: 'number' }, { type: 'boolean' }] },
  scopes: arrayOf(object({ place: whole, words: wordingOrNull, takes_market: yesOrNot })),
})

const clause = object({
  id: text,
  title: wording,
  text: wording,
  counted_from: wordingOrNull,
  history: arrayOf(history),
  suspended: arrayOf(object({ from: text, until: textOrNull, source: text })),
  source: textOrNull,
  confidence: wordingOrNull,
  assumed: wordingOrNull,
  disabled: wordingOrNull,
  words_only: wordingOrNull,
  change: orNull(change),
  fixed: wordingOrNull,
  inherited_from: textOrNull,
})

const stage = object({
  name: text,
  title: wording,
  deadlines: arrayOf(wording),
  open_ended: wordingOrNull,
  allows: arrayOf(object({ role: wording, actions: arrayOf(wording) })),
})

const flow = object({
  kind: text,
  title: wording,
  stages: arrayOf(stage),
  ends: arrayOf(object({ name: text, title: wording })),
  starts: arrayOf(text),
  arrows: arrayOf(object({ from: text, to: text, events: arrayOf(wording) })),
  anywhere: arrayOf(object({ event: wording, to: arrayOf(text) })),
})

export const packPageSchema = object({
  id: text,
  title: wording,
  version: text,
  hash: text,
  zone: text,
  currency: text,
  on: text,
  dates: arrayOf(text),
  clause_count: whole,
  assumed_count: whole,
  disabled_count: whole,
  markets: arrayOf(object({ name: text, title: wording, zone: text, currency: text, assumed: wordingOrNull })),
  chapters: arrayOf(object({ title: text, clauses: arrayOf(clause) })),
  flows: arrayOf(flow),
  watches: arrayOf(wording),
})

const packChange = object({ sentence: wording, clause: textOrNull, source: textOrNull })
export const changesOfDaySchema = object({ on: text, changes: arrayOf(packChange) })

export const draftSchema = object({
  problems: arrayOf(
    object({
      severity: { enum: ['error', 'warning'] },
      code: text,
      title: wording,
      message: text,
      instead: textOrNull,
      clause: textOrNull,
      pointer: textOrNull,
      at: text,
    }),
  ),
  days: arrayOf(changesOfDaySchema),
  files: arrayOf(object({ path: text, text, added: arrayOf(text) })),
  version: whole,
  // Whether the marketplace goes by this pack, so that the lines can be published for it.
  is_own: yesOrNot,
})
