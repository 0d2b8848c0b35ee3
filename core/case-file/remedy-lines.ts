import type { Rejection } from '../kernel/rejection.ts'
import type { Remedy } from '../ruling/ruling.ts'
import type { CaseFile, Claim } from './case-file.ts'
import { paidForLinesMinor } from './paid-for-lines.ts'

type Claimed = Pick<CaseFile, 'claim' | 'order'>
type Lines = Claim['lines']

/** A refund that names goods and no sum gives back what was paid for them. */
export function pricedByLines(remedy: Remedy, file: Claimed): Remedy {
  const { kind, amountMinor, lines = [] } = remedy
  if (kind !== 'refund' || amountMinor !== undefined || lines.length === 0) return remedy
  return { ...remedy, amountMinor: Math.min(paidForMinor(lines, file), file.claim.amountMinor) }
}

/**
 * The goods that remedies name are those of the claim: no line that it doesn't have, no more units of one than it has
 * over all remedies of a kind, and no refund of more than was paid for the units that it names. What the parties have
 * settled otherwise is no longer in the claim. `byPlace` has what each remedy of the request comes to. Rejects with
 * `line_not_claimed`, `quantity_exceeds_claim`, `amount_exceeds_lines`.
 */
export function objectionToLines(byPlace: readonly (readonly Remedy[])[], file: Claimed): Rejection | null {
  const given = new Map<string, number>()
  const placed = byPlace.flatMap((remedies, place) => remedies.map(remedy => ({ ...remedy, place })))
  for (const { place, kind, amountMinor = 0, lines = [] } of placed) {
    for (const [at, { lineId, quantity }] of lines.entries()) {
      const pointer = `/remedies/${place}/lines/${at}`
      const claimed = file.claim.lines.find(line => line.lineId === lineId)?.quantity
      if (claimed === undefined) return { code: 'line_not_claimed', pointer, facts: { line_id: lineId } }
      const sum = (given.get(`${kind} ${lineId}`) ?? 0) + quantity
      given.set(`${kind} ${lineId}`, sum)
      const facts = { line_id: lineId, quantity: sum, claimed }
      if (sum > claimed) return { code: 'quantity_exceeds_claim', pointer, facts }
    }
    const paidMinor = paidForMinor(lines, file)
    if (kind === 'refund' && lines.length > 0 && amountMinor > paidMinor) {
      const facts = { amount_minor: amountMinor, paid_minor: paidMinor }
      return { code: 'amount_exceeds_lines', pointer: `/remedies/${place}/amount_minor`, facts }
    }
  }
  return null
}

/** With the postage where they are all that is claimed: it is then part of what can be claimed. */
function paidForMinor(lines: Lines, { claim, order }: Claimed): number {
  if (order === null) return 0
  const isAll = claim.lines.every(({ lineId, quantity }) => unitsOf(lineId, lines) >= quantity)
  return isAll ? order.claimableMinor : Math.min(paidForLinesMinor(order, { lines }), order.claimableMinor)
}

function unitsOf(lineId: string, lines: Lines): number {
  return lines.reduce((sum, line) => sum + (line.lineId === lineId ? line.quantity : 0), 0)
}
