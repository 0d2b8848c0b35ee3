import { afterAll } from 'vitest'
import { type Instant, instant } from '../../core/kernel/instant.ts'
import { openDiskStore } from '../../server/files/disk-store.ts'
import { buildServer, type Server, type ServerParts } from '../../server/main/build-server.ts'
import { packsFolder } from '../../server/main/settings.ts'
import { createPackCatalog, type PackCatalog } from '../../server/pack-files/catalog.ts'
import { openTestDatabase } from './database.ts'
import { type ApiClient, apiClient } from './server-client.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

export const ROOT_KEY = 'root_of_the_tests'
export const START = '2026-03-02T10:00:00+08:00'

export type PersonRole = 'buyer' | 'merchant' | 'agent' | 'supervisor' | 'juror' | 'policy_owner' | 'auditor'

export interface TestServer extends Server {
  readonly root: ApiClient
  /** Nobody's: no key at all. */
  readonly stranger: ApiClient
  readonly faults: readonly unknown[]
  /** The real time, for live marketplaces, tokens and rate limits. */
  setNow(at: Instant): void
  client(token: string): ApiClient
  /** A sandbox marketplace of its own for whoever asks; its clock stands at START. */
  marketplace(options?: MarketplaceOptions): Promise<TestMarketplace>
}

export interface MarketplaceOptions {
  readonly id?: string
  readonly pack?: string
  readonly mode?: 'sandbox' | 'live'
  readonly now?: string
}

export interface TestMarketplace {
  readonly id: string
  readonly integration: ApiClient
  person(role: PersonRole, id: string, more?: { name?: string; merchant_id?: string }): Promise<ApiClient>
  /** Moves its clock on by an ISO 8601 duration. */
  wait(by: string): Promise<void>
}

/** Read once for all servers of a test file. */
export function packsIn(folder: string): PackCatalog {
  const packs = read.get(folder) ?? createPackCatalog(folder)
  read.set(folder, packs)
  return packs
}

const read = new Map<string, PackCatalog>()

/** The whole server in process, on a database of this test file's own. */
export async function openTestServer(options: Partial<ServerParts> = {}): Promise<TestServer> {
  const pool = options.pool ?? (await openTestDatabase()).pool
  const faults: unknown[] = []
  let now = instant(START)
  const server = buildServer({
    packs: packsIn(options.packsFolder ?? packsFolder),
    clock: { now: () => now },
    files: options.files ?? (await openDiskStore(makeTemporaryFolder())),
    packsFolder,
    rootKey: ROOT_KEY,
    signingKey: new Uint8Array(32).fill(7),
    reportFault: (fault, about) => void faults.push(new Error(about, { cause: fault })),
    ...options,
    pool,
  })
  const client = (token: string | null) => apiClient(server, token)
  const root = client(ROOT_KEY)
  let count = 0
  const nextId = () => {
    count += 1
    return `bazaar${count}`
  }
  // A fault that a test didn't ask about is a bug that hid behind a passing test.
  afterAll(async () => {
    await server.close()
    if (faults.length > 0) throw new AggregateError(faults, `${faults.length} faults in the server`)
  })
  return {
    ...server,
    faults,
    root,
    client,
    stranger: client(null),
    setNow: at => {
      now = at
    },
    async marketplace({ id = nextId(), pack = 'taobao', mode = 'sandbox', now: start } = {}) {
      const clock = mode === 'sandbox' ? { now: start ?? START } : {}
      const made = await root.post('/v1/marketplaces', { id, name: 'Bazaar', pack, mode, ...clock })
      const integration = client(made.integration_key as string)
      return {
        id,
        integration,
        async person(role, personId, more = {}) {
          const { token } = await integration.post('/v1/tokens', { role, id: personId, ...more })
          return client(token as string)
        },
        async wait(by) {
          await integration.post('/v1/clock/advance', { by })
        },
      }
    },
  }
}
