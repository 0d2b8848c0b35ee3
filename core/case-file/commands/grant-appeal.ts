import { positiveAmountMinorField } from '../../kernel/fields.ts'
import { command } from '../command.ts'

/**
 * The appeal is founded: what was decided there is undone, or, with `amount_minor`, that much of it. The case that it
 * is about hears of it and gives back what was lost (DY-EXC-5, TT-APL-1).
 * Rejects with `amount_exceeds_loss` (more than the merchant lost).
 */
export const grantAppeal = command({
  name: 'grant_appeal',
  fields: {
    type: 'object',
    properties: {
      amount_minor: positiveAmountMinorField,
      reasons: { type: 'string', minLength: 1, maxLength: 10_000 },
    },
    required: ['reasons'],
    additionalProperties: false,
  },
  texts: ['reasons'],
  decide: ({ file, fields, facts }) => {
    const { amountMinor = null } = fields
    const mostMinor = file.openedBy === 'merchant' ? (file.about?.lostMinor ?? 0) : file.claim.amountMinor
    if (amountMinor !== null && amountMinor > mostMinor) {
      const figures = { amount_minor: amountMinor, lost_minor: mostMinor }
      return { code: 'amount_exceeds_loss', pointer: '/amount_minor', facts: figures }
    }
    return [{ type: 'AppealGranted', amountMinor, reasons: facts.texts?.reasons ?? null }]
  },
})
