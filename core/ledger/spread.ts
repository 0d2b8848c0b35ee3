import { move } from './accounts.ts'
import type { Movement } from './movement.ts'

/** So much money, and the account that it is in or is to go to. */
export interface Share {
  readonly account: string
  readonly amountMinor: number
}

/**
 * The movements that fill targets from sources, each in the given order. What sources have over stays where it is;
 * targets that ask for more than there is are a fault of the caller and throw.
 */
export function spread(
  sources: readonly Share[],
  targets: readonly Share[],
  currency: string,
): { readonly movements: readonly Movement[]; readonly left: readonly Share[] } {
  const rest = sources.map(source => ({ ...source }))
  const movements = targets.flatMap(target => {
    let wantedMinor = target.amountMinor
    const taken = rest.flatMap(source => {
      const amountMinor = Math.min(wantedMinor, source.amountMinor)
      wantedMinor -= amountMinor
      source.amountMinor -= amountMinor
      return move(amountMinor, { source: source.account, destination: target.account, currency })
    })
    if (wantedMinor > 0) throw new RangeError(`${target.account} lacks ${wantedMinor} ${currency}`)
    return taken
  })
  return { movements, left: rest }
}

/** The first so much of a list of targets, and the rest of it. */
export function splitAt(targets: readonly Share[], amountMinor: number): [first: Share[], rest: Share[]] {
  let leftMinor = amountMinor
  const first = targets.map(target => {
    const part = Math.min(leftMinor, target.amountMinor)
    leftMinor -= part
    return { ...target, amountMinor: part }
  })
  return [
    first,
    targets.map((target, place) => ({ ...target, amountMinor: target.amountMinor - (first[place]?.amountMinor ?? 0) })),
  ]
}

export function sumOf(shares: readonly { readonly amountMinor: number }[]): number {
  return shares.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
}
