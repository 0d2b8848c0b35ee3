import { asMarketplace, type Venue } from './cast.ts'

export interface Balance {
  readonly path: string
  readonly currency: string
  readonly balanceMinor: number
}

/** What the accounts have now, in each currency that ever moved there. */
export async function readBalances(venue: Venue, paths: readonly string[]): Promise<Balance[]> {
  const lists = await Promise.all(
    paths.map(async path => {
      const { balances } = await asMarketplace(venue, { method: 'GET', path: `/v1/accounts/${path}` })
      const found = balances as readonly { readonly currency: string; readonly balance_minor: number }[]
      return found.map(({ currency, balance_minor: balanceMinor }) => ({ path, currency, balanceMinor }))
    }),
  )
  return lists.flat()
}

/** Every account through which money of these orders, cases and merchants went, in the order of the first movement. */
export async function accountsMoved(venue: Venue, places: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    places.map(async place => {
      const { data } = await asMarketplace(venue, { method: 'GET', path: `/v1/postings?${place}` })
      return data as readonly { readonly source: string; readonly destination: string }[]
    }),
  )
  return [...new Set(lists.flat().flatMap(({ source, destination }) => [source, destination]))]
}
