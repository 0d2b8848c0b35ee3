import { command } from '../command.ts'
import { rulingByDefault } from '../ruling-by-default.ts'
import { noFields } from './no-fields.ts'

/**
 * The time for evidence is over and the side that was asked has let it pass: the pack's table `default_ruling` rules,
 * and nobody has to look into it (DY-ARB-1). Where no row fits, the platform reviews what there is.
 */
export const ruleByDefault = command({
  name: 'rule_by_default',
  fields: noFields,
  decide: matter => {
    const ruling = rulingByDefault(matter)
    const [clause] = ruling?.clauses ?? []
    if (ruling === null) return [{ type: 'EvidencePeriodEnded', sides: ['buyer', 'merchant'] }]
    return [{ type: 'Ruled', ruling, ...(clause !== undefined && { clause }) }]
  },
})
