import { expect, test } from 'vitest'
import { openEmptyDatabase, openTestDatabase } from '../../test/support/database.ts'
import { DatabaseIsNewer, migrate } from './migrate.ts'
import { type Migration, readMigrations } from './migration-files.ts'

const ownTable = (await readMigrations()).slice(0, 1)

function migration(number: number, sql: string, isBreaking = false): Migration {
  return { number, name: `Step ${number}`, why: 'A test needs it', isBreaking, sql }
}

test('an empty database gets every migration once, in order', async () => {
  const { address, pool } = await openEmptyDatabase()
  const all = [...ownTable, migration(2, 'CREATE TABLE a ()'), migration(3, 'ALTER TABLE a ADD b int')]
  expect((await migrate(address, all)).applied.map(done => done.number)).toEqual([1, 2, 3])
  expect((await migrate(address, all)).applied).toEqual([])
  const noted = await pool.query('SELECT number FROM schema_migration ORDER BY number')
  expect(noted.rows).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }])
})

test('eight servers that start at once run each migration once', async () => {
  const { address, pool } = await openEmptyDatabase()
  const all = [...ownTable, migration(2, 'CREATE TABLE a (); SELECT pg_sleep(0.1)'), migration(3, 'CREATE TABLE b ()')]
  const results = await Promise.all(Array.from({ length: 8 }, () => migrate(address, all)))
  expect(results.flatMap(result => result.applied.map(done => done.number)).sort()).toEqual([1, 2, 3])
  expect((await pool.query('SELECT FROM schema_migration')).rowCount).toBe(3)
})

test('a migration that fails leaves nothing behind and can be tried again', async () => {
  const { address, pool } = await openEmptyDatabase()
  const broken = migration(2, 'CREATE TABLE a (); SELECT 1/0')
  await expect(migrate(address, [...ownTable, broken])).rejects.toThrow('Migration 2 (Step 2) failed')
  expect((await pool.query("SELECT to_regclass('a') AS a")).rows).toEqual([{ a: null }])
  expect((await migrate(address, [...ownTable, migration(2, 'CREATE TABLE a ()')])).applied).toHaveLength(1)
})

test('a newer database is refused if it broke with us, and used if it did not', async () => {
  const { address } = await openEmptyDatabase()
  const compatible = [...ownTable, migration(2, 'CREATE TABLE a ()')]
  await migrate(address, compatible)
  expect((await migrate(address, ownTable)).unknownNames).toEqual(['Step 2'])
  await migrate(address, [...compatible, migration(3, 'DROP TABLE a', true)])
  await expect(migrate(address, ownTable)).rejects.toThrow(DatabaseIsNewer)
})

test('a test database has all migrations already', async () => {
  const { address } = await openTestDatabase()
  expect((await migrate(address)).applied).toEqual([])
})
