import type { Snapshot } from '../policy/snapshot.ts'
import { lookUp } from '../policy/table.ts'
import { ruledAmountMinor } from '../ruling/outcome.ts'
import type { CaseFile } from './case-file.ts'
import { factsOf } from './facts.ts'

/** What the buyer is to have back by ruling, or else by the claim as it was agreed; without freight. */
export function refundDueMinor(file: CaseFile): number {
  return file.ruling === null ? file.claim.amountMinor : ruledAmountMinor(file.ruling)
}

/** What the merchant still has to give up for the claim itself: what is due, less what has been taken from him. */
export function merchantOwesMinor(file: CaseFile): number {
  const { refundedMinor, recoveredMinor } = file.money
  return Math.max(refundDueMinor(file) - refundedMinor - recoveredMinor, 0)
}

/** What the platform paid first and has neither got back nor given up. */
export function outstandingMinor({ advance }: CaseFile): number {
  if (advance === null || advance.state === 'returned') return 0
  return advance.amountMinor - advance.recoveredMinor - advance.writtenOffMinor
}

/** The return freight that the merchant owes the buyer: nothing where the buyer carries it (TB-DSP-19). */
export function returnFreightDueMinor(file: CaseFile, snapshot: Snapshot): number {
  if (file.returnFreightMinor === 0) return 0
  return freightOf(file, snapshot)?.return === 'merchant' ? file.returnFreightMinor : 0
}

/** Who carries which leg: as ruled, else by whose doing the reason is (谁过错谁承担). Null where the pack has no rule. */
export function freightOf(file: CaseFile, snapshot: Snapshot): Freight | null {
  if (file.ruling?.freight) return file.ruling.freight
  const table = snapshot.tables.freight
  const row = table && lookUp(table, { ...factsOf(file, snapshot), fault: faultOf(file, snapshot) })
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
