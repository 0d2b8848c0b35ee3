import { positiveAmountMinorField } from '../../kernel/fields.ts'
import { command, isRejection } from '../command.ts'
import { offerOf } from '../offers.ts'
import { codeField, statementField } from './claim-fields.ts'

/**
 * The merchant offers another remedy or sum in place of the claim; the buyer accepts or declines (TB-REF-14).
 * Rejects with `remedy_not_offered`, `amount_exceeds_paid`, `offer_equals_claim`.
 */
export const propose = command({
  name: 'propose',
  fields: {
    type: 'object',
    properties: { remedy: codeField, amount_minor: positiveAmountMinorField, statement: statementField },
    required: [],
    additionalProperties: false,
  },
  texts: ['statement'],
  decide: matter => {
    const proposal = offerOf(matter)
    if (isRejection(proposal)) return proposal
    const { remedy, amountMinor } = matter.file.claim
    if (proposal.offer.remedy === remedy && proposal.offer.amountMinor === amountMinor) {
      return { code: 'offer_equals_claim', facts: { remedy, amount_minor: amountMinor } }
    }
    const statement = matter.facts.texts?.statement ?? null
    return [{ type: 'RemedyProposed', proposal: proposal.offer, statement }]
  },
})
