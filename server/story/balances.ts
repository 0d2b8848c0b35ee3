import { asMarketplace, type Venue } from './cast.ts'

export interface Balance {
  readonly path: string
  readonly currency: string
  readonly balanceMinor: number
}

/** What the accounts have now; an account that never had anything has nothing. */
export async function readBalances(venue: Venue, paths: readonly string[]): Promise<Balance[]> {
  return Promise.all(
    paths.map(async path => {
      const account = await asMarketplace(venue, { method: 'GET', path: `/v1/accounts/${path}` })
      return { path, currency: String(account.currency ?? 'CNY'), balanceMinor: Number(account.balance_minor ?? 0) }
    }),
  )
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
