import type { Pool } from 'pg'
import { afterAll } from 'vitest'
import { instant } from '../../core/kernel/instant.ts'
import { openDiskStore } from '../../server/files/disk-store.ts'
import type { Application } from '../../server/main/application.ts'
import { buildServer } from '../../server/main/build-server.ts'
import { packsFolder } from '../../server/main/settings.ts'
import { createPackCatalog } from '../../server/pack-files/catalog.ts'
import { openTestDatabase } from '../support/database.ts'
import { anOrder } from '../support/orders.ts'
import { ROOT_KEY, START } from '../support/server.ts'
import { type ApiClient, apiClient, type Json } from '../support/server-client.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

/** One person, at both servers. */
export interface Both {
  readonly clients: readonly [ApiClient, ApiClient]
}

export interface TwoServers {
  readonly pool: Pool
  readonly integration: ApiClient
  /** The one server's ways in and the other's. */
  readonly applications: readonly Application[]
  client(token: string): ApiClient
  /** Another sandbox, by a pack. */
  marketplace(pack: string): Promise<{ readonly key: string; readonly integration: ApiClient }>
  person(role: 'buyer' | 'merchant' | 'agent' | 'policy_owner', id: string): Promise<Both>
  /** An order that the buyer b1 has with the merchant m1 (or another), and its case. */
  openCase(orderId: string, changes?: Json): Promise<Json>
}

/** Two processes' worth of servers on one database, with nothing of each other in their memories, and one sandbox. */
export async function openTwoServers(): Promise<TwoServers> {
  const { pool } = await openTestDatabase()
  const faults: unknown[] = []
  const build = async () =>
    buildServer({
      pool,
      clock: { now: () => instant(START) },
      files: await openDiskStore(makeTemporaryFolder()),
      packs: createPackCatalog(packsFolder),
      packsFolder,
      rootKey: ROOT_KEY,
      signingKey: new Uint8Array(32).fill(7),
      reportFault: (fault, about) => void faults.push(new Error(about, { cause: fault })),
    })
  const servers = [await build(), await build()] as const
  afterAll(() => Promise.all(servers.map(server => server.close())))
  const marketplace = { id: 'bazaar', name: 'Bazaar', pack: 'taobao', mode: 'sandbox', now: START }
  const made = await apiClient(servers[0], ROOT_KEY).post('/v1/marketplaces', marketplace)
  const integration = apiClient(servers[0], made.integration_key)
  const person = async (role: string, id: string) => {
    const { token } = await integration.post('/v1/tokens', {
      role,
      id,
      ...(role === 'merchant' && { merchant_id: id }),
    })
    return { clients: [apiClient(servers[0], token), apiClient(servers[1], token)] as const }
  }
  const { clients } = await person('buyer', 'b1')
  return {
    pool,
    integration,
    applications: servers.map(({ application }) => application),
    client: token => apiClient(servers[0], token),
    async marketplace(pack) {
      const other = { ...marketplace, id: `${pack}-bazaar`, pack }
      const { integration_key } = await apiClient(servers[0], ROOT_KEY).post('/v1/marketplaces', other)
      return { key: other.id, integration: apiClient(servers[0], integration_key) }
    },
    person,
    async openCase(orderId, changes = {}) {
      await integration.put(`/v1/orders/${orderId}`, anOrder(changes))
      return clients[0].post('/v1/cases', openingOf(orderId))
    },
  }
}

export function openingOf(orderId: string) {
  const claim = { remedy: 'refund_only', reason: 'not_received', lines: [{ line_id: 'l1', quantity: 1 }] }
  return { kind: 'after_sale', order_id: orderId, claim }
}

export interface Deed {
  readonly path: string
  readonly body?: object
  readonly key?: string
}

/** The same or different requests at the same moment, by turns at the one server and the other. */
export function atOnce({ clients }: Both, deeds: readonly Deed[]): Promise<readonly Response[]> {
  return Promise.all(
    deeds.map(({ path, body = {}, key }, place) => {
      const options = { body: JSON.stringify(body), ...(key !== undefined && { key }) }
      return clients[place % 2 === 0 ? 0 : 1].raw('POST', path, options)
    }),
  )
}

export function eightTimes(deed: Deed): readonly Deed[] {
  return Array.from({ length: 8 }, () => deed)
}
