import { arrayOf, instant, object, orNull, text, whole } from './schema-parts.ts'

export const postingSchema = object({
  id: text,
  source: text,
  destination: text,
  amount_minor: whole,
  currency: text,
  clause: orNull(text),
  case_id: orNull(text),
  event_seq: orNull(whole),
  at: instant,
  undoes_at: orNull(instant),
  recorded_at: instant,
})

export const payoutSchema = object({
  id: text,
  case_id: text,
  buyer_id: text,
  amount_minor: whole,
  currency: text,
  status: { enum: ['pending', 'sent', 'settled', 'failed'] },
  attempt: whole,
  ordered_at: instant,
})

const balance = { currency: text, balance_minor: whole }

export const accountSchema = object({
  path: text,
  as_of: instant,
  view: { enum: ['published', 'corrected'] },
  ...balance,
  balances: arrayOf(object(balance)),
})
