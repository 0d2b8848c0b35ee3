import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { onStopRequest } from '../../server/main/stop-request.ts'
import { type DatabaseAddress, openClient } from '../../server/postgres/connect.ts'
import { FolderInUse } from '../../server/postgres/embedded/folder-lock.ts'
import { startEmbeddedPostgres } from '../../server/postgres/embedded/server.ts'
import { migrate } from '../../server/postgres/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a test file makes its own database, and the migrated one it clones. */
    testServer: { readonly maintenance: DatabaseAddress; readonly template: string }
    /** Everything a test puts on the disk goes in here, and goes with the run. */
    runFolder: string
  }
}

type TestServer = { readonly maintenance: DatabaseAddress; readonly stop: () => Promise<void> }

const folderPrefix = 'pingli-test-'
const serverFolder = 'server'

/** A crash loses the test run anyway, so nothing needs to reach the disk. */
const throwawaySettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/** One server and one migrated template for the whole run; nothing of them is left when it ends. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await makeRunFolder()
  const server = await startServer(folder)
  const template = `pingli_template_${randomBytes(6).toString('hex')}`
  await withMaintenance(server.maintenance, client => client.query(`CREATE DATABASE ${template}`))
  await migrate(databaseOn(server.maintenance, template))
  project.provide('runFolder', folder)
  project.provide('testServer', { maintenance: server.maintenance, template })
  let tornDown: Promise<void> | undefined
  const tearDown = () => {
    tornDown ??= dropAndStop(server, template)
    return tornDown
  }
  onStopRequest(() => tearDown().finally(() => process.exit(1)))
  return tearDown
}

async function dropAndStop({ maintenance, stop }: TestServer, template: string): Promise<void> {
  await withMaintenance(maintenance, async client => {
    // With those that test files made of it for each other.
    const made = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [template])
    for (const { datname } of made.rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`)
  })
  await stop()
}

async function makeRunFolder(): Promise<string> {
  await removeAbandoned()
  const folder = await mkdtemp(join(tmpdir(), `${folderPrefix}${process.pid}-`))
  // The server's own account has to pass through it.
  await chmod(folder, 0o711)
  // At the exit, because whoever else hears a signal may end this process before it has torn down in order.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
  return folder
}

async function startServer(folder: string): Promise<TestServer> {
  const url = process.env.DATABASE_URL
  if (url !== undefined) return { maintenance: { url }, stop: async () => {} }
  const server = await startEmbeddedPostgres({ folder: join(folder, serverFolder), settings: throwawaySettings })
  return { maintenance: { ...server.connection, database: 'postgres' }, stop: server.stop }
}

/** A test run ended by SIGKILL could not clean up; starting and stopping a server in its folder does. */
async function removeAbandoned(): Promise<void> {
  const names = (await readdir(tmpdir())).filter(name => name.startsWith(folderPrefix) && !isOwned(name))
  for (const folder of names.map(name => join(tmpdir(), name))) {
    try {
      await (await startEmbeddedPostgres({ folder: join(folder, serverFolder) })).stop()
      await rm(folder, { recursive: true, force: true })
    } catch (error) {
      if (!(error instanceof FolderInUse)) throw error
    }
  }
}

/** Whether the run that made a folder still goes on: it may not have come to locking it yet. */
function isOwned(name: string): boolean {
  const owner = Number.parseInt(name.slice(folderPrefix.length), 10)
  try {
    return process.kill(owner, 0)
  } catch {
    return false
  }
}

/** The same server, another database. */
export function databaseOn(maintenance: DatabaseAddress, database: string): DatabaseAddress {
  if (!('url' in maintenance)) return { ...maintenance, database }
  const url = new URL(maintenance.url)
  url.pathname = `/${database}`
  return { url: url.href }
}

export async function withMaintenance(
  maintenance: DatabaseAddress,
  work: (client: Client) => Promise<unknown>,
): Promise<void> {
  const client = openClient(maintenance)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
