import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDiskStore } from '../files/disk-store.ts'
import { createPackCatalog } from '../pack-files/catalog.ts'
import { openPool } from '../postgres/connect.ts'
import { startEmbeddedPostgres } from '../postgres/embedded/server.ts'
import { migrate } from '../postgres/migrate.ts'
import { buildServer, type Server } from './build-server.ts'
import { packsFolder } from './settings.ts'
import { wallClock } from './wall-clock.ts'

export interface ThrowawayServer extends Server {
  readonly rootKey: string
  /** Nothing is left of it. */
  close(): Promise<void>
}

/** The whole server in this process, on a database that goes with it: it listens nowhere and waits for no disk. */
export async function openThrowawayServer(
  reportFault: (fault: unknown, about: string) => void,
): Promise<ThrowawayServer> {
  const folder = await mkdtemp(join(tmpdir(), 'pingli-story-'))
  const postgres = await startEmbeddedPostgres({ folder, settings })
  const address = { ...postgres.connection, database: 'postgres' }
  const pool = openPool(address)
  const close = once(async () => {
    await pool.end()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  })
  await migrate(address).catch(async fault => {
    await close()
    throw fault
  })
  const rootKey = randomBytes(32).toString('base64url')
  const files = await openDiskStore(join(folder, 'evidence'))
  const signingKey = randomBytes(32)
  const packs = createPackCatalog(packsFolder)
  const server = buildServer({ pool, clock: wallClock, files, packs, packsFolder, rootKey, signingKey, reportFault })
  return { ...server, rootKey, close: () => server.close().then(close) }
}

/** A crash loses it anyway, so nothing needs to reach the disk. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '16MB' }

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= act()
    return done
  }
}
