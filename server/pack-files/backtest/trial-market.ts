import type { Pack } from '../pack.ts'

/** Why cases can't be tried so: which market was meant, and which there are. */
export interface MarketProblem {
  readonly market: string | null
  readonly known: string | null
}

/**
 * Sums in several currencies add up to nothing, so a pack with markets is tried on the cases of one of them. Null where
 * the wanted one is right; a pack without markets wants none.
 */
export function marketProblem({ markets }: Pick<Pack, 'markets'>, market: string | undefined): MarketProblem | null {
  const known = markets.map(({ name }) => name)
  const isRight = market === undefined ? known.length === 0 : known.includes(market)
  return isRight ? null : { market: market ?? null, known: known.join(' ') || null }
}
