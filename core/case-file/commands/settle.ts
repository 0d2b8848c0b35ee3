import { positiveAmountMinorField } from '../../kernel/fields.ts'
import type { CaseFile, Proposal, Side } from '../case-file.ts'
import { command, isRejection } from '../command.ts'
import { offerOf } from '../offers.ts'
import { codeField } from './claim-fields.ts'

/**
 * Either side offers terms, or takes the other's: once both want the same, the dispute is settled and the flow goes on
 * as if the claim had been agreed so. Without fields it takes the other side's offer, or the claim as it stands.
 * Rejects with `remedy_not_offered`, `amount_exceeds_paid`, `advance_already_paid`.
 */
export const settle = command({
  name: 'settle',
  fields: {
    type: 'object',
    properties: { remedy: codeField, amount_minor: positiveAmountMinorField },
    required: [],
    additionalProperties: false,
  },
  decide: matter => {
    const { file, by, fields } = matter
    const side: Side = by.role === 'buyer' ? 'buyer' : 'merchant'
    const others = standingOfferTo(side, file)
    const takesIt = fields.remedy === undefined && fields.amountMinor === undefined && others !== null
    const terms = takesIt ? { offer: others } : offerOf(matter)
    if (isRejection(terms)) return terms
    const agreed = others !== null && isSame(others, terms.offer)
    if (!agreed) return [{ type: 'SettlementOffered', offer: terms.offer, offeredBy: side }]
    return [{ type: 'SettlementReached', claim: { ...file.claim, ...terms.offer } }]
  },
})

/** What the other side has offered; a merchant may also take the buyer's claim itself, unless a ruling replaced it. */
function standingOfferTo(side: Side, { settlementOffer, claim, ruling }: CaseFile): Proposal | null {
  if (settlementOffer !== null && settlementOffer.offeredBy !== side) {
    return { remedy: settlementOffer.remedy, amountMinor: settlementOffer.amountMinor }
  }
  const mayTakeClaim = side === 'merchant' && ruling === null
  return mayTakeClaim ? { remedy: claim.remedy, amountMinor: claim.amountMinor } : null
}

function isSame(one: Proposal, other: Proposal): boolean {
  return one.remedy === other.remedy && one.amountMinor === other.amountMinor
}
