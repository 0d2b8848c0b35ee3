import { beforeAll, expect, test } from 'vitest'
import type { CaseFile } from '../../core/case-file/case-file.ts'
import { openTestDatabase } from '../../test/support/database.ts'
import { MARKETPLACE, merchant, openDesk } from '../../test/support/desk.ts'
import type { CaseFilter } from '../application/queries.ts'
import { listCases } from './case-list.ts'

const { pool } = await openTestDatabase()
const desk = await openDesk(pool)
const marketplaceId = MARKETPLACE
const titles = ['青瓷杯', '青瓷碗', '竹杯']

beforeAll(async () => {
  for (const place of Array.from({ length: 9 }).keys()) {
    const line = { id: 'l2', title: titles[place % 3] ?? '', category: 'kitchen', goods: 'physical', promises: [] }
    await desk.order(`o${place}`, { imported: { lines: [{ ...line, quantity: 1, paidMinor: 8900 }] } })
    const file = await desk.open(`o${place}`)
    if (place % 2 === 0) await desk.act(file, [merchant, 'agree'])
    await desk.advanceClock(marketplaceId, { byMs: 1000 })
  }
})

/** All that a list has, in pages of two, and how many pages that took. */
async function read(filter: Partial<CaseFilter>, fetchedMax?: number): Promise<readonly CaseFile[]> {
  const files: CaseFile[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const place = { limit: 2, ...(cursor !== '' && { cursor }) }
    const page = await listCases(pool, { marketplaceId, ...filter, ...place }, fetchedMax)
    if (page === null) throw new Error('the list did not take its own cursor')
    files.push(...page.rows)
    cursor = page.next
  }
  return files
}

const searches = [
  [{ q: '青瓷' }, 6],
  [{ q: '杯' }, 6],
  [{ q: '青瓷', status: 'open' }, 3],
  [{ q: '青瓷', status: 'closed' }, 3],
  [{ q: '青瓷', merchantId: 'm1', kind: 'after_sale' }, 6],
  [{ q: '青瓷', merchantId: 'm2' }, 0],
  [{ q: '青瓷', stage: 'awaiting_merchant' }, 3],
  [{ q: '青瓷', hiddenKinds: ['after_sale'] }, 0],
  [{ q: 'o3' }, 1],
  [{ q: 'o3', orderId: 'o3' }, 1],
  [{ q: 'm1' }, 9],
  [{ q: 'm1', merchantId: 'm1', status: 'closed' }, 5],
  [{ q: 'b1' }, 9],
] as const satisfies readonly (readonly [Partial<CaseFilter>, number])[]

test.each(searches)('%j finds %i, fetched or gone through, in one order and each once', async (filter, count) => {
  const [fetched, gone] = [await read(filter), await read(filter, 0)]
  expect(fetched).toHaveLength(count)
  const order = (await read({})).map(({ id }) => id)
  const ids = fetched.map(({ id }) => id)
  expect(ids).toEqual(order.filter(id => ids.includes(id)))
  expect(gone.map(({ id }) => id)).toEqual(ids)
})

test('a case is found by its id', async () => {
  const [file] = await read({})
  for (const fetchedMax of [0, 1000]) expect(await read({ q: file?.id ?? '' }, fetchedMax)).toEqual([file])
})

/** Copies a closed case so many times, as if they had come to their end one after the other. */
async function closeMore(count: number): Promise<void> {
  const closed = (await read({ status: 'closed' }))[0]?.id ?? ''
  await pool.query(
    `INSERT INTO case_file (bucket, id, version, state, head_hash)
     SELECT bucket, id || n, version, state || jsonb_build_object('id', id || n, 'closedAt', closed_ms - n), head_hash
     FROM case_file, generate_series(1, $2::integer) n WHERE id = $1`,
    [closed, count],
  )
  await pool.query('ANALYZE case_file')
}

/** How many pages of 8 kB a first page of the list reads: counted by the database, whatever the machine has to do. */
async function buffersRead(filter: Partial<CaseFilter>): Promise<number> {
  let buffers = 0
  const counting = {
    async query(statement: { readonly text: string; readonly values: unknown[] }) {
      const { text, values } = statement
      const found = await pool.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`, values)
      const { Plan: plan } = found.rows[0]['QUERY PLAN'][0]
      buffers += plan['Shared Hit Blocks'] + plan['Shared Read Blocks']
      return pool.query(statement)
    },
  }
  await listCases(counting as never, { marketplaceId, limit: 50, ...filter })
  return buffers
}

test('no list reads more for the closed cases that there are', async () => {
  const lists: readonly Partial<CaseFilter>[] = [
    { merchantId: 'm1', status: 'open' },
    { merchantId: 'm1', stage: 'awaiting_merchant' },
    { merchantId: 'm1', status: 'closed', kind: 'appeal' },
    { status: 'closed', kind: 'appeal' },
    { status: 'open' },
    { orderId: 'o3' },
    { merchantId: 'm1', q: 'o3' },
  ]
  await closeMore(3000)
  for (const filter of lists) expect([filter, await buffersRead(filter)]).toEqual([filter, expect.toSatisfy(isFew)])
})

const isFew = (buffers: number) => buffers < 100
