import { command, isRejection } from '../command.ts'
import { upholding } from '../upholding.ts'
import { upholdFields } from './uphold-fields.ts'

/**
 * The platform holds a complaint or a report to be founded: to which degree, with which measure. What it brings the
 * buyer follows from the pack's table; the platform may order less (`amount_minor`), never more.
 * Rejects with `unknown_clause`, `evidence_not_on_file`, `unknown_reason` (pointer /measure),
 * `amount_exceeds_compensation`.
 */
export const uphold = command({
  name: 'uphold',
  fields: upholdFields,
  texts: ['reasons'],
  needs: ['earlier_cases'],
  decide: matter => {
    const upheld = upholding(matter)
    return isRejection(upheld) ? upheld : upheld.drafts
  },
})
