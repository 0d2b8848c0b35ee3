import { positiveAmountMinorField } from '../../kernel/fields.ts'
import type { Claim } from '../case-file.ts'
import { objectionToClaim } from '../claim-rules.ts'
import { command } from '../command.ts'
import { groundOf, inFields } from '../offers.ts'
import { codeField, statementField } from './claim-fields.ts'

/**
 * The buyer changes what he asks for; the merchant then answers anew. The claimed lines stay: other lines are another
 * case. Rejects with `nothing_changed` (it would only start the merchant's time again), and as an opening does:
 * `unknown_reason`, `remedy_not_offered`, `amount_exceeds_paid` …
 */
export const modifyClaim = command({
  name: 'modify_claim',
  fields: {
    type: 'object',
    properties: {
      remedy: codeField,
      reason: codeField,
      amount_minor: positiveAmountMinorField,
      statement: statementField,
    },
    required: [],
    additionalProperties: false,
  },
  texts: ['statement'],
  decide: matter => {
    const { file, fields, facts } = matter
    const { statement: _elsewhere, ...changes } = fields
    const claim = { ...file.claim, ...changes }
    if (isSameClaim(claim, file.claim)) return { code: 'nothing_changed' }
    const objection = objectionToClaim(claim, groundOf(matter))
    if (objection !== null) return inFields(objection)
    return [{ type: 'ClaimModified', claim, statement: facts.texts?.statement ?? null }]
  },
})

function isSameClaim(one: Claim, other: Claim): boolean {
  return one.remedy === other.remedy && one.reason === other.reason && one.amountMinor === other.amountMinor
}
