import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool, QueryConfig } from 'pg'
import { openDiskStore } from '../server/files/disk-store.ts'
import { buildServer } from '../server/main/build-server.ts'
import { packsFolder } from '../server/main/settings.ts'
import { wallClock } from '../server/main/wall-clock.ts'
import { createPackCatalog } from '../server/pack-files/catalog.ts'
import { commitBatch } from '../server/postgres/statements/commit-batch.ts'
import { openBazaar } from './bazaar.ts'
import type { Call, Reply } from './connection.ts'
import { playCourse } from './course.ts'

/** What the write statement was given for each command of one case, in their order. */
export interface RecordedCourse {
  readonly marketplaceId: string
  readonly orderId: string
  readonly caseId: string
  readonly commits: readonly (readonly string[])[]
}

/** Plays one case on a server in this process, and writes down what it hands to the database. */
export async function recordCourse(pool: Pool): Promise<RecordedCourse> {
  const commits: string[][] = []
  const folder = await mkdtemp(join(tmpdir(), 'pingli-bench-evidence-'))
  const server = buildServer({
    pool: recording(pool, commits),
    clock: wallClock,
    files: await openDiskStore(folder),
    packs: createPackCatalog(packsFolder),
    packsFolder,
    rootKey: ROOT_KEY,
    signingKey: new Uint8Array(32).fill(1),
    reportFault: (fault, about) => {
      throw new Error(about, { cause: fault })
    },
  })
  const fetch = (request: Request) => server.app.fetch(request)
  const url = 'http://localhost'
  const ask = async ({ method, path, token, key, body }: Call): Promise<Reply> => {
    const headers = new Headers({ authorization: `Bearer ${token}`, 'content-type': 'application/json' })
    if (key !== undefined) headers.set('idempotency-key', key)
    const reply = await fetch(new Request(`${url}${path}`, { method, headers, body: JSON.stringify(body) }))
    const text = await reply.text()
    if (!reply.ok) throw new Error(`${method} ${path} → ${reply.status} ${text}`)
    return { status: reply.status, location: reply.headers.get('location') ?? undefined, body: text }
  }
  try {
    const bazaar = await openBazaar(MARKETPLACE_ID, { url, rootKey: ROOT_KEY, fetch })
    const order = { token: bazaar.integrationKey, body: bazaar.orderBody(0) }
    await ask({ method: 'PUT', path: `/v1/orders/${ORDER_ID}`, ...order })
    commits.length = 0
    await playCourse(ORDER_ID, bazaar.castOf(0), { ask })
    const [opening] = JSON.parse(commits[0]?.[0] ?? '[]')
    return { marketplaceId: MARKETPLACE_ID, orderId: ORDER_ID, caseId: opening.id, commits }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function recording(pool: Pool, commits: string[][]): Pool {
  const query = (config: QueryConfig) => {
    if (config.name === commitBatch.name) commits.push([...(config.values as string[])])
    return pool.query(config)
  }
  return { query } as unknown as Pool
}

const ROOT_KEY = 'root_of_the_recording'
const MARKETPLACE_ID = 'recorded'
const ORDER_ID = 'order-that-was-recorded'
