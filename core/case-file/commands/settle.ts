import { positiveAmountMinorField } from '../../kernel/fields.ts'
import type { Rejection } from '../../kernel/rejection.ts'
import type { CaseFile, Proposal, Side } from '../case-file.ts'
import { command, isRejection } from '../command.ts'
import { offerOf } from '../offers.ts'
import { sideOf } from '../side.ts'
import { codeField } from './claim-fields.ts'

/**
 * Either side offers terms, or takes the other's: once both want the same, the dispute is settled and the flow goes on
 * as if the claim had been agreed so. Without fields it takes the other side's offer, or the claim as it stands.
 * Rejects with `remedy_not_offered`, `amount_exceeds_paid`, `advance_already_paid` (the parties can't agree on less
 * than the platform has paid the buyer, nor on new goods for him besides: that would be at its cost).
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
    const side = sideOf(by)
    const others = standingOfferTo(side, file)
    const takesIt = fields.remedy === undefined && fields.amountMinor === undefined && others !== null
    const terms = takesIt ? { offer: others } : offerOf(matter)
    if (isRejection(terms)) return terms
    const objection = objectionToAdvance(terms.offer, file)
    if (objection !== null) return objection
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

function objectionToAdvance({ remedy, amountMinor }: Proposal, { advance }: CaseFile): Rejection | null {
  if (advance?.state !== 'paid') return null
  const isMoney = remedy === 'refund_only' || remedy === 'return_refund'
  if (isMoney && amountMinor >= advance.amountMinor) return null
  return { code: 'advance_already_paid', facts: { advanced_minor: advance.amountMinor } }
}

function isSame(one: Proposal, other: Proposal): boolean {
  return one.remedy === other.remedy && one.amountMinor === other.amountMinor
}
