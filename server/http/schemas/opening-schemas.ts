import { anyObject, arrayOf, object, orNull, text, whole, yesOrNot } from './schema-parts.ts'

const remedy = object({
  code: orNull(text),
  title: orNull(text),
  open: yesOrNot,
  amount_most_minor: orNull(whole),
  why_not: orNull(text),
  clause: orNull(text),
})

const reason = object({ code: text, title: text, wants_evidence: yesOrNot, remedies: arrayOf(remedy) })

export const openingsSchema = object({
  openings: arrayOf(
    object(
      {
        kind: text,
        title: text,
        subject: text,
        order_id: text,
        about: anyObject,
        claims_goods: yesOrNot,
        reasons: arrayOf(reason),
      },
      { optional: ['order_id', 'about'] },
    ),
  ),
  /** Their titles in both languages, by code. */
  evidence_kinds: anyObject,
  currency: text,
})
