import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from 'pg'
import { inject } from 'vitest'
import { openDiskStore } from '../../server/files/disk-store.ts'
import { type DemoParts, seedDemo } from '../../server/main/demo.ts'
import { packsFolder, storiesFolder } from '../../server/main/settings.ts'
import { openPool } from '../../server/postgres/connect.ts'
import { openClone, type TestDatabase } from './database.ts'
import { databaseOn, withMaintenance } from './database-server.ts'
import { openTestServer, packsIn, ROOT_KEY } from './server.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

export interface DemoDatabase extends TestDatabase {
  /** The folder with what its people have handed in as evidence. */
  readonly evidence: string
}

export type DemoOfOne = Omit<DemoParts, 'send' | 'reportFault'>

/** What there is to play in a marketplace of the demo. */
export function demoOf(marketplace: string): DemoOfOne {
  const packs = packsIn(packsFolder).list()
  return { packs: packs.filter(({ id }) => id === marketplace), storiesFolder, rootKey: ROOT_KEY }
}

/**
 * A marketplace of the demo for the test file that asks, on a database and a folder of its own. Its stories take many
 * seconds to play: the first file of a run that asks plays them, and the others get a copy.
 */
export async function openDemoDatabase(marketplace: string): Promise<DemoDatabase> {
  const { maintenance, template } = inject('testServer')
  const played = `${template}_${marketplace}`
  const handedIn = join(inject('runFolder'), played)
  await withMaintenance(maintenance, async client => {
    // Held by this connection: the file of the other worker waits, and goes on if this one dies.
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [played])
    if (!(await exists(client, played))) await play(marketplace, { played, handedIn, client })
  })
  const evidence = makeTemporaryFolder()
  await cp(handedIn, evidence, { recursive: true })
  return { ...(await openClone(played)), evidence }
}

interface Stage {
  readonly played: string
  readonly handedIn: string
  readonly client: Client
}

/** Under its name it appears once it is complete. */
async function play(marketplace: string, { played, handedIn, client }: Stage): Promise<void> {
  const { maintenance, template } = inject('testServer')
  const unfinished = `${played}_unfinished`
  await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`)
  await client.query(`CREATE DATABASE ${unfinished} TEMPLATE ${template} STRATEGY wal_log`)
  await mkdir(handedIn, { recursive: true })
  const pool = openPool(databaseOn(maintenance, unfinished))
  try {
    const server = await openTestServer({ pool, files: await openDiskStore(handedIn) })
    const send = async (request: Request) => server.app.fetch(request)
    await seedDemo({ ...demoOf(marketplace), send, reportFault })
  } finally {
    await pool.end()
  }
  await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${played}`)
}

async function exists(client: Client, database: string): Promise<boolean> {
  return (await client.query('SELECT FROM pg_database WHERE datname = $1', [database])).rowCount === 1
}

/** Nobody gets the copy of a demo that is not as it was told. */
function reportFault(fault: unknown): never {
  throw fault
}
