import type { Snapshot } from '../policy/snapshot.ts'
import { lookUp } from '../policy/table.ts'
import type { CaseFile } from './case-file.ts'
import { knownFacts } from './known-facts.ts'

/** The return freight that the merchant owes the buyer: nothing where the buyer carries it (TB-DSP-19). */
export function returnFreightDueMinor(file: CaseFile, snapshot: Snapshot): number {
  if (file.returnFreightMinor === 0) return 0
  return freightOf(file, snapshot)?.return === 'merchant' ? file.returnFreightMinor : 0
}

/** Who carries which leg: as ruled, else by whose doing the reason is (谁过错谁承担). Null where the pack has no rule. */
export function freightOf(file: CaseFile, snapshot: Snapshot): Freight | null {
  if (file.ruling?.freight) return file.ruling.freight
  const table = snapshot.tables.freight
  const row = table && lookUp(table, { ...knownFacts(file), fault: faultOf(file, snapshot) })
  return row ? { outbound: carrierOf(row.then.outbound), return: carrierOf(row.then.return) } : null
}

export interface Freight {
  readonly outbound: 'buyer' | 'merchant'
  readonly return: 'buyer' | 'merchant'
}

/** Whose fault it is: the ruling's liable party where there is a ruling, else the reason's own, else unclear. */
function faultOf(file: CaseFile, snapshot: Snapshot): 'buyer' | 'merchant' | 'unclear' {
  const liable = file.ruling?.liability
  if (liable !== undefined) return liable === 'buyer' || liable === 'merchant' ? liable : 'unclear'
  const reason = snapshot.reasons.claim?.find(({ code }) => code === file.claim.reason)
  return reason?.fault ?? 'unclear'
}

function carrierOf(result: unknown): 'buyer' | 'merchant' {
  return result === 'merchant' ? 'merchant' : 'buyer'
}
