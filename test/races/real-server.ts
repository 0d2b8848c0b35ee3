import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { openPool } from '../../server/postgres/connect.ts'
import { anOrder } from '../support/orders.ts'
import type { Json } from '../support/server-client.ts'
import { type ServerProcess, type ServerProcessOptions, startServerProcess } from '../support/server-process.ts'

/** Calls a server over the network, as one caller; throws on any refusal. */
export interface Caller {
  post(path: string, body?: object, key?: string): Promise<Json>
  put(path: string, body: object): Promise<Json>
  get(path: string): Promise<Json>
}

export function callerOf({ port }: Pick<ServerProcess, 'port'>, token: string): Caller {
  const ask = async (method: string, path: string, { body, key }: { body?: object; key?: string } = {}) => {
    const headers = new Headers({ authorization: `Bearer ${token}`, 'content-type': 'application/json' })
    if (key !== undefined) headers.set('idempotency-key', key)
    const content = body === undefined ? null : JSON.stringify(body)
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers, body: content })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path} → ${response.status} ${text}`)
    return JSON.parse(text) as Json
  }
  return {
    post: (path, body = {}, key = randomUUID()) => ask('POST', path, { body, key }),
    put: (path, body) => ask('PUT', path, { body }),
    get: path => ask('GET', path),
  }
}

/** A marketplace's keys and people: they stay good when the server is another process on the same folder. */
export interface Tokens {
  readonly integration: string
  readonly buyer: string
  readonly merchant: string
}

export async function openMarketplace(server: ServerProcess, marketplace: Json): Promise<Tokens> {
  const root = callerOf(server, server.rootKey)
  const made = await root.post('/v1/marketplaces', { name: 'Bazaar', pack: 'taobao', ...marketplace })
  const integration = callerOf(server, made.integration_key)
  const buyer = await integration.post('/v1/tokens', { role: 'buyer', id: 'b1' })
  const merchant = await integration.post('/v1/tokens', { role: 'merchant', id: 's1', merchant_id: 'm1' })
  return { integration: made.integration_key, buyer: buyer.token, merchant: merchant.token }
}

/** One cup, or so many, each a line of its own. */
export function cups(count: number, changes: Json = {}): Json {
  const [line] = anOrder().lines
  return anOrder({ lines: Array.from({ length: count }, (_, place) => ({ ...line, id: `l${place + 1}` })), ...changes })
}

export function openingOf(orderId: string): Json {
  const claim = { remedy: 'refund_only', reason: 'not_received', lines: [{ line_id: 'l1', quantity: 1 }] }
  return { kind: 'after_sale', order_id: orderId, claim }
}

/** The embedded database of a server that runs in this folder. */
export function databaseIn(dataFolder: string): Pool {
  const host = join(dataFolder, 'postgres', 'socket')
  return openPool({ host, port: 5432, user: 'pingli', database: 'pingli' }, { connectionsMax: 2 })
}

/** A server that dies as soon as the commit with this text in it is kept. */
export function startDyingServer(options: ServerProcessOptions, mark: string): Promise<ServerProcess> {
  const preload = join(import.meta.dirname, 'die-after-commit.ts')
  return startServerProcess({
    ...options,
    nodeOptions: ['--import', preload],
    environment: { DIE_AFTER_COMMIT_OF: mark },
  })
}
