import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bucketOf } from '../../core/kernel/ids.ts'
import { COUNT_NAMES, type CountName, entriesOf } from '../../core/metrics/counts.ts'
import type { Entry } from '../../core/metrics/entry.ts'
import type { Ground } from '../../core/metrics/ground.ts'
import { sumOfEntries } from '../../core/metrics/tally.ts'
import { createFigureStore } from '../../server/postgres/figure-store.ts'
import { openTestDatabase } from '../support/database.ts'
import { type World, worlds } from './figure-worlds.ts'

const { pool } = await openTestDatabase()
const store = createFigureStore(pool)
const MERCHANTS = ['m1', 'm2']
const RUNS = Number(process.env.PROPERTY_RUNS ?? 80)
let worldCount = 0

test.each(COUNT_NAMES)('%s: the store counts what the fold of the histories counts', async count => {
  let found = 0
  await fc.assert(
    fc.asyncProperty(worlds, async world => {
      const marketplaceId = await kept(world.ground)
      found += await agreed(count, world, marketplaceId)
    }),
    { numRuns: RUNS },
  )
  // Of worlds in which a count finds nothing, anything would agree.
  expect(found).toBeGreaterThan(RUNS / 20)
})

async function agreed(count: CountName, { ground, scopes }: World, marketplaceId: string): Promise<number> {
  const sums = await store.sums(count, { marketplaceId, merchantIds: MERCHANTS, scopes })
  const folded = scopes.map(scope => entriesOf(count, ground, scope))
  const expected = folded.flatMap((entries, place) =>
    MERCHANTS.flatMap(merchantId => {
      const own = entries.filter(entry => entry.merchantId === merchantId)
      return own.length === 0 ? [] : [{ place, merchantId, ...sumOfEntries(own) }]
    }),
  )
  expect(sums.toSorted(byPlace)).toEqual(expected.toSorted(byPlace))
  const [scope, entries] = [scopes[0], folded[0]]
  if (scope === undefined || entries === undefined) return 0
  for (const merchantId of MERCHANTS) {
    for (const excluded of [false, true]) {
      const page = await store.entries(count, { marketplaceId, merchantId, scope, excluded, limit: 100 })
      const own = entries.filter(entry => entry.merchantId === merchantId && entry.excluded === excluded)
      expect(page).toEqual({ rows: own.toSorted(inTime), next: null })
    }
  }
  return folded.flat().length
}

function byPlace(one: { place: number; merchantId: string }, other: { place: number; merchantId: string }): number {
  return one.place - other.place || (one.merchantId < other.merchantId ? -1 : 1)
}

function inTime(one: Entry, other: Entry): number {
  return one.at - other.at || (one.subject < other.subject ? -1 : 1)
}

/** The histories as the store has them, in a marketplace of their own. */
async function kept({ cases, orders }: Ground): Promise<string> {
  worldCount += 1
  const marketplaceId = `world${worldCount}`
  const events = cases.flatMap(({ caseId, events }) => {
    const [first] = events
    if (first?.event.type !== 'CaseOpened') throw new Error('a history begins with its opening')
    const merchantId = first.event.parties.merchant.id
    return events.map(({ event: { seq, at, by, ...body }, recordedAt }) => ({
      ...{ bucket: worldCount % 256, case_id: `${caseId}`, seq, marketplace_id: marketplaceId },
      ...{ merchant_id: merchantId, at_ms: at, recorded_ms: recordedAt, position_ms: 0, type: body.type },
      ...{ actor: by, clause: null, body, prev_hash: '', hash: '' },
    }))
  })
  await pool.query('DELETE FROM case_event')
  await pool.query('INSERT INTO case_event SELECT * FROM jsonb_populate_recordset(NULL::case_event, $1)', [
    JSON.stringify(events),
  ])
  for (const { id, merchantId, market, paidAt, recordedAt, lineIds } of orders) {
    const lines = lineIds.map(line => ({ id: line }))
    const body = { merchant: { id: merchantId }, buyer: { id: 'b1' }, currency: 'CNY', paidAt, lines, market }
    const keys = [bucketOf(id), marketplaceId, id, body, recordedAt]
    await pool.query(
      `INSERT INTO order_file (bucket, marketplace_id, id, body, paid_minor, imported_ms)
       VALUES ($1, $2, $3, $4, 1, $5)`,
      keys,
    )
  }
  return marketplaceId
}
