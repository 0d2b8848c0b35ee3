import { arrayOf, instant, object, orNull, text, textOrNull, whole } from './schema-parts.ts'

const date = { type: 'string', format: 'date' } as const
const wholeOrNull = orNull(whole)
const limit = orNull(object({ clause: text, value: whole }))

const valueSchema = object({
  numerator: whole,
  denominator: wholeOrNull,
  excluded: whole,
  value: wholeOrNull,
  kept: orNull({ type: 'boolean' }),
  order_limit_basis_points: wholeOrNull,
  points: orNull({ type: 'number' }),
})

/** A merchant's figure of a day, with all that it was made of. */
export const figureSchema = object({
  figure: text,
  title: object({ zh: text, en: text }),
  clause: text,
  form: { enum: ['share', 'number', 'median', 'average'] },
  unit: { enum: ['basis_points', 'count', 'milliseconds'] },
  rounding: { enum: ['half_up', 'none'] },
  counts: text,
  over: textOrNull,
  window: object({ from: instant, until: instant, delay_days: whole }),
  hours: orNull(object({ opens: text, closes: text })),
  within_ms: wholeOrNull,
  limits: object({ most: limit, or_most: limit, least: limit }),
  published: valueSchema,
  corrected: valueSchema,
  corrections: arrayOf(text),
})

export const figuresSchema = object({
  merchant_id: text,
  day: orNull(date),
  published_at: orNull(instant),
  figures: arrayOf(figureSchema),
})

export const countedSchema = object({
  case_id: textOrNull,
  order_id: textOrNull,
  subject: text,
  at: instant,
  duration_ms: wholeOrNull,
})
