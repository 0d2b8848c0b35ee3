import { expect, test } from 'vitest'
import { openTestDatabase } from '../../test/support/database.ts'

const { pool } = await openTestDatabase()

async function read(expression: string): Promise<unknown> {
  return (await pool.query(`SELECT ${expression} AS value`)).rows[0]?.value
}

test('int8 arrives as a number', async () => {
  expect(await read('9007199254740991::int8')).toBe(Number.MAX_SAFE_INTEGER)
  expect(await read('ARRAY[1, NULL, 3]::int8[]')).toEqual([1, null, 3])
})

test('an int8 that no number holds exactly is an error, not a rounded amount', async () => {
  await expect(read('9007199254740993::int8')).rejects.toThrow('too large for a number')
})

test('a calendar day stays a day, in every zone', async () => {
  expect(await read("'2026-11-11'::date")).toBe('2026-11-11')
})

test('text with Chinese letters has trigrams, which a server with the locale C would not find', async () => {
  await pool.query('CREATE EXTENSION pg_trgm')
  expect(await read("cardinality(show_trgm('退款'))")).toBe(3)
})
