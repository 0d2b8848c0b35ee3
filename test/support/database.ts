import { randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import { afterAll, inject } from 'vitest'
import { type DatabaseAddress, openPool } from '../../server/postgres/connect.ts'
import { databaseOn, withMaintenance } from './database-server.ts'

export type TestDatabase = { readonly pool: Pool; readonly address: DatabaseAddress }

/**
 * A migrated, empty database for the test file that asks, dropped when the file is done. Call it once at the top of a
 * file (`const database = await openTestDatabase()`) or in `beforeAll`.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  return openClone(inject('testServer').template)
}

/** A copy of a database to which nobody is connected, dropped when the file is done. */
export async function openClone(template: string): Promise<TestDatabase> {
  const { maintenance } = inject('testServer')
  const name = `pingli_test_${randomBytes(6).toString('hex')}`
  await withMaintenance(maintenance, client =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY wal_log`),
  )
  return useUntilEnd(maintenance, name)
}

/** The same without any table, for tests of the migrations themselves. */
export async function openEmptyDatabase(): Promise<TestDatabase> {
  const { maintenance } = inject('testServer')
  const name = `pingli_test_${randomBytes(6).toString('hex')}`
  await withMaintenance(maintenance, client => client.query(`CREATE DATABASE ${name} TEMPLATE template0`))
  return useUntilEnd(maintenance, name)
}

function useUntilEnd(maintenance: DatabaseAddress, name: string): TestDatabase {
  const address = databaseOn(maintenance, name)
  const pool = openPool(address)
  afterAll(async () => {
    await pool.end()
    await withMaintenance(maintenance, client => client.query(`DROP DATABASE ${name} WITH (FORCE)`))
  })
  return { pool, address }
}
