import type { Instant } from '../kernel/instant.ts'
import type { Facts } from '../policy/conditions.ts'
import { ofKind } from '../policy/of-kind.ts'
import type { Snapshot } from '../policy/snapshot.ts'
import { lookUp } from '../policy/table.ts'
import type { Applicability } from '../policy/values.ts'
import type { CaseFile } from './case-file.ts'
import { returnFreightDueMinor } from './freight.ts'
import { knownFacts } from './known-facts.ts'

/**
 * The named facts of a case that stages and tables may ask about. The list is a promise to the writers of packs:
 * a name may be added, never given another meaning.
 */
export function factsOf(file: CaseFile, snapshot: Snapshot): Facts {
  const seen = shown.get(file)
  if (seen?.snapshot === snapshot) return seen.facts
  const facts = factsShown(file, snapshot)
  shown.set(file, { snapshot, facts })
  return facts
}

/** One decision asks for them a dozen times. A case is never changed in place, so what it shows may be remembered. */
const shown = new WeakMap<CaseFile, { readonly snapshot: Snapshot; readonly facts: Facts }>()

function factsShown(file: CaseFile, snapshot: Snapshot): Facts {
  const known = knownFacts(file)
  const burden = snapshot.tables[ofKind(file.kind, 'burden_of_proof')]
  const onBuyer = burden !== undefined && lookUp(burden, known)?.then.on === 'buyer'
  return { ...known, buyer_must_prove: onBuyer, return_freight_owed: returnFreightDueMinor(file, snapshot) > 0 }
}

/** The facts and dates by which a clause's value is picked for this case. */
export function applicabilityOf(file: CaseFile, snapshot: Snapshot, actAt: Instant): Applicability {
  return {
    facts: factsOf(file, snapshot),
    caseOpenedAt: file.openedAt,
    orderPaidAt: file.order?.paidAt ?? null,
    actAt,
  }
}
