import { join } from 'node:path'
import type { Pool } from 'pg'
import { openDatabase, openPool } from '../postgres/connect.ts'
import { superuser } from '../postgres/embedded/cluster.ts'
import { FolderInUse } from '../postgres/embedded/folder-lock.ts'
import { port } from '../postgres/embedded/launch.ts'
import { readPostmaster } from '../postgres/embedded/postmaster.ts'

/** The store for a command that only reads: its own server when none runs, else that of the Pingli which is running. */
export async function openBeside({
  databaseUrl,
  dataFolder,
}: {
  databaseUrl: string | undefined
  dataFolder: string
}): Promise<{ pool: Pool; close: () => Promise<void> }> {
  const folder = join(dataFolder, 'postgres')
  try {
    return await openDatabase({ url: databaseUrl, folder })
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error
    const running = await readPostmaster(join(folder, 'cluster'))
    if (running === undefined) throw error
    const pool = openPool({ host: running.socketFolder, port, user: superuser, database: 'pingli' })
    return { pool, close: () => pool.end() }
  }
}
