import { post } from '../api/client.ts'
import type { Operations } from '../api/wire.ts'

export type Marketplace = Operations['GET /v1/demo']['answer']['marketplaces'][number]
export type Story = Marketplace['stories'][number]
export type Person = Story['people'][number]
export type Happened = Operations['POST /v1/demo/clock']['answer']

/** Becomes a person and opens his page: at a case of the story, where he has one. */
export async function become(person: Person, { marketplace, caseId }: { marketplace: string; caseId: string | null }) {
  const role = person.role as Operations['POST /v1/demo/tokens']['body']['role']
  const { token } = await post('/v1/demo/tokens', { marketplace, role, id: person.id })
  const place = caseId === null ? '' : `cases/${caseId}`
  location.assign(`/${PAGES[role] ?? 'staff'}/${place}#token=${token}`)
}

const PAGES: Readonly<Record<string, string>> = {
  buyer: 'buyer',
  merchant: 'merchant',
  agent: 'staff',
  supervisor: 'staff',
  policy_owner: 'policy',
}
