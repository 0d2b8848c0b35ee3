import { rmSync } from 'node:fs'
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool, QueryConfig } from 'pg'
import { buildConsoles } from '../server/main/build-consoles.ts'
import { onStopRequest } from '../server/main/stop-request.ts'
import { openDatabase, openPool } from '../server/postgres/connect.ts'
import { migrate } from '../server/postgres/migrate.ts'
import { type ServerProcess, startServerProcess } from '../test/support/server-process.ts'

/**
 * A data folder of its own, in which one after the other may use the database. Asked to stop, this process takes all
 * that it started with it: the database and the server hear of its exit.
 */
export async function inDataFolder(work: (dataFolder: string) => Promise<void>): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'pingli-bench-'))
  process.once('exit', () => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10 }))
  onStopRequest(() => process.exit(1))
  // The database's own account has to pass through it.
  await chmod(dataFolder, 0o711)
  await work(dataFolder)
}

/** The database alone: no server sweeps it meanwhile. */
export async function withDatabase<Result>(dataFolder: string, work: (pool: Pool) => Promise<Result>): Promise<Result> {
  const database = await openDatabase({ folder: join(dataFolder, 'postgres') })
  try {
    await migrate(database.address)
    return await work(database.pool)
  } finally {
    await database.close()
  }
}

/** The real server in a process of its own, and a way around it to its database. */
export interface Surroundings {
  readonly server: ServerProcess
  readonly pool: Pool
  readonly socketFolder: string
}

export async function withServer(dataFolder: string, work: (surroundings: Surroundings) => Promise<void>) {
  // Before it starts, or it would have to say that it builds them.
  await buildConsoles()
  const server = await startServerProcess({ dataFolder })
  const socketFolder = join(dataFolder, 'postgres', 'socket')
  const pool = openPool({ host: socketFolder, port: 5432, user: 'pingli', database: 'pingli' })
  try {
    await work({ server, pool, socketFolder })
  } finally {
    await pool.end()
    await server.kill('SIGTERM')
  }
  if (server.complaints() !== '') throw new Error(`the server complained:\n${server.complaints()}`)
}

/** What a database has had time for in any marketplace: every table's statistics are there. */
export async function settle(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('SET statement_timeout = 0')
    await client.query({ text: 'VACUUM ANALYZE', query_timeout: 0 } as QueryConfig)
  } finally {
    client.release(true)
  }
}

export function median(figures: readonly number[]): number {
  return quantile(
    figures.toSorted((one, other) => one - other),
    0.5,
  )
}

export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0
}

/** So many workers, each with its number, until the items are used up. */
export async function inParallel(
  workers: number,
  count: number,
  work: (item: number, worker: number) => Promise<unknown>,
): Promise<void> {
  let next = 0
  const run = async (worker: number) => {
    while (next < count) {
      const item = next
      next += 1
      await work(item, worker)
    }
  }
  await Promise.all(Array.from({ length: workers }, (_, worker) => run(worker)))
}
