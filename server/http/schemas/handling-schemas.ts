import type { JsonSchema } from '../../../core/kernel/fields.ts'
import { arrayOf, instant, instantOrNull, object, orNull, text, whole } from './schema-parts.ts'

export const yesOrNo: JsonSchema = { type: 'boolean' }

/** What a case is about beside its order. */
export const about = object(
  {
    case_id: text,
    ruling_id: text,
    violation_id: text,
    case_kind: text,
    outcome: orNull(text),
    violation: orNull(text),
    lost_minor: whole,
  },
  { optional: ['ruling_id', 'violation_id'] },
)

export const earlier = object({
  applications: whole,
  applications_about: whole,
  compensated_minor: whole,
  compensated_base_minor: whole,
  intervention_withdrawn: yesOrNo,
  rulings: whole,
  about_closed_at: instantOrNull,
})

export const handling = object({
  reply: orNull(object({ resolved: yesOrNo, agreed_with_buyer: yesOrNo, reason: text, plan: orNull(text) })),
  reply_overdue: yesOrNo,
  urged: whole,
  sent_back: whole,
  satisfied: orNull(yesOrNo),
  close_result: orNull(text),
  upheld: orNull(yesOrNo),
  degree: orNull(whole),
  measure: orNull(text),
  dismissed_reason: orNull(text),
  effects: arrayOf(text),
  withdrawal_verified: orNull(yesOrNo),
  buyer_blocked: yesOrNo,
  granted: orNull({ enum: ['full', 'part'] }),
  granted_minor: orNull(whole),
})

export const violation = object({
  id: text,
  code: text,
  class: text,
  tier: orNull(text),
  points: orNull({ type: 'number' }),
  measures: arrayOf(text),
  measures_until: instantOrNull,
  clause: text,
  at: instant,
  revoked: yesOrNo,
})
