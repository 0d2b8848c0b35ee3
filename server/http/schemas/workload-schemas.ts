import { arrayOf, instant, instantOrNull, object, orNull, text, whole, yesOrNot } from './schema-parts.ts'

const counted = { cases: whole, due_today: whole, overdue: whole, oldest_opened_at: instantOrNull }

export const workloadSchema = object({
  as_of: instant,
  open: object(counted),
  stages: arrayOf(
    object({
      kind: text,
      stage: text,
      titles: object({ kind: text, stage: text }),
      waits_for: arrayOf({ enum: ['buyer', 'merchant', 'platform'] }),
      ...counted,
    }),
  ),
  ages: arrayOf(object({ from_days: whole, to_days: orNull(whole), cases: whole })),
  days: arrayOf(object({ date: { type: 'string', format: 'date' }, closed: whole, median_ms: orNull(whole) })),
  /** False where there are more cases than are counted. */
  complete: yesOrNot,
})
