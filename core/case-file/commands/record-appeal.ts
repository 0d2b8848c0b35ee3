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
      points_hundredths: { type: 'integer', minimum: 1 },
      /** The violation that it was about; without one, all that the case decided. */
      violation_id: idField,
      decided_at: { type: 'integer' },
    },
    required: ['appeal_id', 'appellant', 'decided_at'],
    additionalProperties: false,
  },
  decide: matter => {
    const { appealId, appellant, amountMinor = null, pointsHundredths = null, violationId = null } = matter.fields
    const decidedAt = matter.fields.decidedAt as Instant
    return overturn(matter, { appealId, appellant, amountMinor, pointsHundredths, violationId, decidedAt })
  },
})
