// Writes server/postgres/schema.sql: the schema that all migrations make together, for review in a diff.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../server/postgres/connect.ts'
import { migrate } from '../server/postgres/migrate.ts'
import { schemaText } from '../server/postgres/schema-text.ts'

const file = join(import.meta.dirname, '..', 'server', 'postgres', 'schema.sql')
const folder = await mkdtemp(join(tmpdir(), 'pingli-dump-'))

// Always the embedded server: what DATABASE_URL names may hold more than the migrations made.
const database = await openDatabase({ folder })
try {
  await migrate(database.address)
  await writeFile(file, await schemaText(database.pool))
} finally {
  await database.close()
  await rm(folder, { recursive: true, force: true })
}
