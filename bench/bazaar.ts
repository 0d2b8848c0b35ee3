import { randomUUID } from 'node:crypto'
import { type Cast, PAID_MINOR, type Person } from './course.ts'

/** Where the load goes: a live marketplace whose people are signed in and have evidence to show. */
export interface Bazaar {
  readonly id: string
  readonly integrationKey: string
  castOf(order: number): Cast
  /** The n-th order, as the marketplace reports it. */
  orderBody(order: number, changes?: object): object
}

export interface Address {
  readonly url: string
  readonly rootKey: string
  /** `fetch`, or a server in this process. */
  readonly fetch: (request: Request) => Response | Promise<Response>
}

export async function openBazaar(id: string, address: Address): Promise<Bazaar> {
  const made = await post(address, { path: '/v1/marketplaces', token: address.rootKey }, newMarketplace(id))
  const integrationKey = made.integration_key ?? ''
  const signIn = async (role: string, place: number): Promise<Person> => {
    const named = { role, id: `${role}${place}`, ...(role === 'merchant' && { merchant_id: `m${place}` }) }
    const { token = '' } = await post(address, { path: '/v1/tokens', token: integrationKey }, named)
    return { token, evidenceId: await giveEvidence(address, token) }
  }
  const people = (role: string, count: number) =>
    Promise.all(Array.from({ length: count }, (_, place) => signIn(role, place)))
  const buyers = await people('buyer', BUYER_COUNT)
  const merchants = await people('merchant', MERCHANT_COUNT)
  const [agent] = await people('agent', 1)
  return {
    id,
    integrationKey,
    castOf(order) {
      const [buyer, merchant] = [buyers[order % BUYER_COUNT], merchants[order % MERCHANT_COUNT]]
      if (buyer === undefined || merchant === undefined || agent === undefined) throw new Error('nobody is there')
      return { buyer, merchant, agent }
    },
    orderBody: (order, changes = {}) => ({
      buyer: { id: `buyer${order % BUYER_COUNT}`, name: '白女士' },
      merchant: { id: `m${order % MERCHANT_COUNT}`, name: '明记' },
      currency: 'CNY',
      paid_at: new Date(Date.now() - 2 * DAY_MS).toISOString(),
      shipping_fee_minor: 0,
      lines: [
        { id: 'l1', title: '青瓷杯', category: 'kitchen', goods: 'physical', quantity: 1, paid_minor: PAID_MINOR },
      ],
      ...changes,
    }),
  }
}

function newMarketplace(id: string): object {
  return { id, name: 'Bazaar', pack: 'taobao', mode: 'live' }
}

async function giveEvidence(address: Address, token: string): Promise<string> {
  const form = new FormData()
  form.set('kind', 'photo')
  form.set('file', new Blob(['颜色对比']), 'colours.txt')
  const { id = '' } = await post(address, { path: '/v1/evidence', token }, form)
  return id
}

async function post(
  { url, fetch }: Address,
  { path, token }: { path: string; token: string },
  body: object,
): Promise<Readonly<Record<string, string>>> {
  const isForm = body instanceof FormData
  const headers = new Headers({ authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() })
  if (!isForm) headers.set('content-type', 'application/json')
  const content = isForm ? body : JSON.stringify(body)
  const response = await fetch(new Request(`${url}${path}`, { method: 'POST', headers, body: content }))
  if (!response.ok) throw new Error(`POST ${path} → ${response.status} ${await response.text()}`)
  return (await response.json()) as Readonly<Record<string, string>>
}

/** Enough for accounts and queues to lie apart, as on a marketplace of some size. */
const BUYER_COUNT = 100
const MERCHANT_COUNT = 20
const DAY_MS = 86_400_000
