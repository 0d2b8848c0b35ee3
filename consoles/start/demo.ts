import { post } from '../api/client.ts'
import type { Operations } from '../api/wire.ts'

export type Marketplace = Operations['GET /v1/demo']['answer']['marketplaces'][number]
export type Story = Marketplace['stories'][number]
export type Person = Story['people'][number]
export type Happened = Operations['POST /v1/demo/clock']['answer']

/** Becomes a person and opens his page where the story is: at its case, or where its buyer applies. */
export async function become(person: Person, { marketplace, place }: { marketplace: string; place: string }) {
  const role = person.role as Operations['POST /v1/demo/tokens']['body']['role']
  const { token } = await post('/v1/demo/tokens', { marketplace, role, id: person.id })
  location.assign(`/${PAGES[role] ?? 'staff'}/${place}#token=${token}`)
}

/** Where a story goes on for this person. */
export function placeIn({ cases, order_ids: [order] }: Story, { role }: Person): string {
  const open = cases.find(({ status }) => status === 'open') ?? cases[0]
  if (open !== undefined) return `cases/${open.id}`
  return role === 'buyer' && order !== undefined ? `orders/${order}/apply` : ''
}

const PAGES: Readonly<Record<string, string>> = {
  buyer: 'buyer',
  merchant: 'merchant',
  agent: 'staff',
  supervisor: 'staff',
  policy_owner: 'policy',
}
