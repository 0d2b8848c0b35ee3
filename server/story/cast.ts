import { type Asking, ask, type Send } from './api-client.ts'
import { ROLES, type StoryRole } from './format.ts'
import type { Story } from './story.ts'

/** The marketplace in which stories are played. */
export interface Venue {
  readonly send: Send
  readonly marketplaceId: string
  readonly integrationKey: string
}

/** Sets up a sandbox marketplace whose clock stands at a moment; one that is there already answers the same. */
export async function openVenue(
  send: Send,
  { id, name, pack, now, rootKey }: { id: string; name: string; pack: string; now: string; rootKey: string },
): Promise<Venue> {
  const body = { id, name, pack, mode: 'sandbox', now }
  const key = `venue:${id}:${now}`
  const made = await ask(send, { method: 'POST', path: '/v1/marketplaces', token: rootKey, body, key })
  return { send, marketplaceId: id, integrationKey: String(made.integration_key) }
}

/** Asks as the marketplace's own systems. */
export function asMarketplace({ send, integrationKey }: Venue, asking: Omit<Asking, 'token'>) {
  return ask(send, { ...asking, token: integrationKey })
}

export type Cast = Readonly<Partial<Record<StoryRole, string>>>

/** A token for each person of a story. */
export async function signIn({ id: storyId, people }: Story, venue: Venue): Promise<Cast> {
  const signedIn = await Promise.all(
    ROLES.map(async role => {
      const person = people[role]
      if (person === undefined) return []
      const merchantId = role === 'merchant' ? { merchant_id: person.id } : {}
      const body = { role, id: person.id, name: person.zh, ...merchantId }
      const key = `${storyId}:token:${role}`
      const { token } = await asMarketplace(venue, { method: 'POST', path: '/v1/tokens', body, key })
      return [[role, String(token)] as const]
    }),
  )
  return Object.fromEntries(signedIn.flat())
}
