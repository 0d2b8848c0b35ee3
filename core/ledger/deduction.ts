/** What a merchant has in each place from which money may be taken, in minor units. */
export interface Funds {
  readonly held: number
  readonly deposit: number
  readonly payable: number
}

export type FundName = keyof Funds

export interface Deduction {
  readonly from: FundName
  readonly amountMinor: number
}

/**
 * Takes a sum from a merchant's funds in the pack's order, as far as each reaches. What is left over is what nobody
 * but the platform can pay.
 */
export function deduct(
  amountMinor: number,
  funds: Funds,
  order: readonly FundName[],
): { readonly deductions: readonly Deduction[]; readonly missingMinor: number } {
  let missingMinor = amountMinor
  const deductions = order.flatMap(from => {
    const taken = Math.min(missingMinor, funds[from])
    missingMinor -= taken
    return taken === 0 ? [] : [{ from, amountMinor: taken }]
  })
  return { deductions, missingMinor }
}
