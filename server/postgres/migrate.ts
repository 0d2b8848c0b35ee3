import type { Client } from 'pg'
import { type DatabaseAddress, openClient } from './connect.ts'
import { type Migration, readMigrations } from './migration-files.ts'

export type MigrationResult = {
  readonly applied: readonly Migration[]
  /** Migrations of a newer Pingli that this one can live with. */
  readonly unknownNames: readonly string[]
}

export class DatabaseIsNewer extends Error {
  override name = 'DatabaseIsNewer'

  constructor(names: readonly string[]) {
    const changes = names.join('; ')
    super(
      `数据库已被更新的评理改动（${changes}），请用那个版本或更新的版本，或恢复之前的备份 · A newer Pingli has changed this ` +
        `database in a way this one can't work with (${changes}): run that version or a later one, or restore a backup`,
    )
  }
}

type AppliedRow = { readonly number: number; readonly name: string; readonly is_breaking: boolean }

/** Brings a database up to date. Any number of servers may do so at once: each migration runs in one of them. */
export async function migrate(address: DatabaseAddress, known?: readonly Migration[]): Promise<MigrationResult> {
  const migrations = known ?? (await readMigrations())
  const client = openClient(address)
  await client.connect()
  try {
    await createOwnTable(client, migrations)
    const unknown = await readUnknown(client, migrations.length)
    const breaking = unknown.filter(row => row.is_breaking)
    if (breaking.length > 0) throw new DatabaseIsNewer(breaking.map(row => row.name))
    const applied: Migration[] = []
    for (const migration of migrations) if (await applyOnce(client, migration)) applied.push(migration)
    return { applied, unknownNames: unknown.map(row => row.name) }
  } finally {
    await client.end()
  }
}

/** What PostgreSQL says to the second of two that make the same table at the same moment. */
const madeByAnother = new Set(['42P07', '42710', '23505'])

/** The first migration makes the table in which all are noted, itself too, and may therefore run twice. */
async function createOwnTable(client: Client, [first]: readonly Migration[]): Promise<void> {
  if (first === undefined) throw new Error('There are no migrations')
  try {
    await client.query('SET client_min_messages = warning')
    await client.query(first.sql)
  } catch (error) {
    if (!madeByAnother.has((error as { code?: string }).code ?? '')) throw error
  }
}

async function readUnknown(client: Client, newestKnown: number): Promise<AppliedRow[]> {
  const unknown = await client.query<AppliedRow>(
    'SELECT number, name, is_breaking FROM schema_migration WHERE number > $1 ORDER BY number',
    [newestKnown],
  )
  return unknown.rows
}

/**
 * The row goes in before the change: another server that gets here meanwhile waits for this transaction at that row,
 * and then finds the work done. An advisory lock would do the same on one server, but not through a pooler or on Citus.
 */
async function applyOnce(client: Client, migration: Migration): Promise<boolean> {
  await client.query('BEGIN')
  try {
    const inserted = await client.query(
      'INSERT INTO schema_migration (number, name, is_breaking) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [migration.number, migration.name, migration.isBreaking],
    )
    if (inserted.rowCount === 1) await client.query(migration.sql)
    await client.query('COMMIT')
    return inserted.rowCount === 1
  } catch (cause) {
    await client.query('ROLLBACK')
    throw new Error(`Migration ${migration.number} (${migration.name}) failed and left nothing behind`, { cause })
  }
}
