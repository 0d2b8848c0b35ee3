import { anOrder } from './orders.ts'
import type { TestMarketplace, TestServer } from './server.ts'
import type { ApiClient, Json } from './server-client.ts'

/** A marketplace on the standard rules, with the people of its order `o1` and of the platform. */
export interface Bazaar extends TestMarketplace {
  readonly buyer: ApiClient
  readonly merchant: ApiClient
  readonly agent: ApiClient
}

export async function openBazaar(server: TestServer, pack = 'standard'): Promise<Bazaar> {
  const marketplace = await server.marketplace({ pack })
  const [buyer, merchant, agent] = await Promise.all([
    marketplace.person('buyer', 'b1', { name: '白女士' }),
    marketplace.person('merchant', 's1', { merchant_id: 'm1' }),
    marketplace.person('agent', 'a1'),
  ])
  return { ...marketplace, buyer, merchant, agent }
}

/** Two cups for 100 yuan and a pot for 200, paid the day before yesterday; nobody has shipped them. */
export async function reportTwoLines({ integration }: TestMarketplace, orderId: string): Promise<void> {
  const line = { category: 'kitchen', goods: 'physical', promises: [] }
  const lines = [
    { ...line, id: 'cups', title: '青瓷杯', quantity: 2, paid_minor: 10_000 },
    { ...line, id: 'pot', title: '茶壶', quantity: 1, paid_minor: 20_000 },
  ]
  const paid_at = '2026-02-28T09:00:00+08:00'
  await integration.put(`/v1/orders/${orderId}`, anOrder({ lines, paid_at, shipping_fee_minor: 1000 }))
}

export async function deposit({ integration }: Bazaar, amountMinor: number): Promise<void> {
  await integration.post('/v1/deposits/m1', { amount_minor: amountMinor, currency: 'CNY', reference: 'margin' })
}

/** What lies in an account, in minor units. */
export async function balanceOf({ integration }: Bazaar, path: string): Promise<number> {
  const { balances } = await integration.get(`/v1/accounts/${path}`)
  return balances.reduce((sum: number, { balance_minor }: Json) => sum + balance_minor, 0)
}

/** Proof that a person has uploaded. */
export async function proof(person: ApiClient, kind: string): Promise<string> {
  const { id } = await person.upload({ kind, file: new File([`${kind} ${Math.random()}`], `${kind}.txt`) })
  return id
}
