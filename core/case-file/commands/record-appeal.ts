import { idField, positiveAmountMinorField } from '../../kernel/fields.ts'
import type { Instant } from '../../kernel/instant.ts'
import { command } from '../command.ts'
import { overturn } from '../money/overturn.ts'

/**
 * An appeal about this case, its ruling or its violation was granted: money, points and measures go back, from now on
 * and without deleting what was (see `overturn`). Told twice, it changes nothing.
 */
export const recordAppeal = command({
  name: 'record_appeal',
  fields: {
    type: 'object',
    properties: {
      appeal_id: idField,
      appellant: { enum: ['buyer', 'merchant'] },
      amount_minor: positiveAmountMinorField,
      /** The violation that it was about; without one, all that the case decided. */
      violation_id: idField,
      decided_at: { type: 'integer' },
    },
    required: ['appeal_id', 'appellant', 'decided_at'],
    additionalProperties: false,
  },
  decide: matter => {
    const { appealId, appellant, amountMinor = null, violationId = null, decidedAt } = matter.fields
    return overturn(matter, { appealId, appellant, amountMinor, violationId, decidedAt: decidedAt as Instant })
  },
})
