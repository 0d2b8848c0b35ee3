import { join } from 'node:path'
import type { Pool } from 'pg'
import { type DatabaseChoice, type OpenDatabase, openDatabase, openPool } from '../postgres/connect.ts'
import { superuser } from '../postgres/embedded/cluster.ts'
import { FolderInUse } from '../postgres/embedded/folder-lock.ts'
import { port } from '../postgres/embedded/launch.ts'
import { readPostmaster } from '../postgres/embedded/postmaster.ts'
import { migrate } from '../postgres/migrate.ts'

/** The store for a command: its own server when none runs, else that of the Pingli which is running. */
export async function openBeside({
  databaseUrl,
  dataFolder,
}: {
  databaseUrl: string | undefined
  dataFolder: string
}): Promise<{ pool: Pool; close: () => Promise<void> }> {
  const folder = join(dataFolder, 'postgres')
  try {
    return await openMigrated({ url: databaseUrl, folder })
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error
    const running = await readPostmaster(join(folder, 'cluster'))
    if (running === undefined) throw error
    const pool = openPool({ host: running.socketFolder, port, user: superuser, database: 'pingli' })
    return { pool, close: () => pool.end() }
  }
}

/** Also where no server has ever run: there a command finds nothing, rather than no tables. */
async function openMigrated(choice: DatabaseChoice): Promise<OpenDatabase> {
  const database = await openDatabase(choice)
  await migrate(database.address).catch(async fault => {
    await database.close()
    throw fault
  })
  return database
}
