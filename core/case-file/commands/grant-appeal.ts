import { positiveAmountMinorField } from '../../kernel/fields.ts'
import type { CaseFile } from '../case-file.ts'
import { command } from '../command.ts'

/**
 * The appeal is founded: what was decided there is undone, or, with `amount_minor` or `points`, that much of it. The
 * case that it is about hears of it and gives back what was lost (DY-EXC-5, TT-APL-1).
 * Rejects with `amount_exceeds_loss` (more than the merchant lost), `points_exceed_violation` (more than it weighs, or
 * the appeal is about no violation).
 */
export const grantAppeal = command({
  name: 'grant_appeal',
  fields: {
    type: 'object',
    properties: {
      amount_minor: positiveAmountMinorField,
      /** So many of a violation's points; the rest of them stands. */
      points: { type: 'number', minimum: 0.01, maximum: 1000 },
      reasons: { type: 'string', minLength: 1, maxLength: 10_000 },
    },
    required: ['reasons'],
    additionalProperties: false,
  },
  texts: ['reasons'],
  decide: ({ file, fields, facts }) => {
    const { amountMinor = null } = fields
    const pointsHundredths = fields.points === undefined ? null : Math.round(fields.points * 100)
    const mostMinor = file.openedBy === 'merchant' ? (file.about?.lostMinor ?? 0) : file.claim.amountMinor
    if (amountMinor !== null && amountMinor > mostMinor) {
      const figures = { amount_minor: amountMinor, lost_minor: mostMinor }
      return { code: 'amount_exceeds_loss', pointer: '/amount_minor', facts: figures }
    }
    const weighsHundredths = weightOf(file)
    if (pointsHundredths !== null && pointsHundredths > weighsHundredths) {
      const figures = { points: pointsHundredths / 100, most: weighsHundredths / 100 }
      return { code: 'points_exceed_violation', pointer: '/points', facts: figures }
    }
    const part = pointsHundredths === null ? {} : { pointsHundredths }
    return [{ type: 'AppealGranted', amountMinor, ...part, reasons: facts.texts?.reasons ?? null }]
  },
})

function weightOf({ about }: CaseFile): number {
  return about?.kind === 'violation' ? (about.pointsHundredths ?? 0) : 0
}
