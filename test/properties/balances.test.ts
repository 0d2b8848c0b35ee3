import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Instant, instant, plusMs } from '../../core/kernel/instant.ts'
import { type Booked, balancesAsOf } from '../../core/ledger/balances.ts'
import { accountChangesOf } from '../../server/application/account-changes.ts'
import { createBooks } from '../../server/postgres/books.ts'
import { createMoneyQueries } from '../../server/postgres/money-queries.ts'
import { openTestDatabase } from '../support/database.ts'

const { pool } = await openTestDatabase()
const books = createBooks(pool)
const queries = createMoneyQueries(pool)
const RUNS = Number(process.env.PROPERTY_RUNS ?? 60)

const BEGINNING = instant('2026-03-01T00:00+08:00')
/** Few moments, so that much happens at one and is asked of at the very moment. */
const moment = fc.nat(12).map(hour => plusMs(BEGINNING, hour * 3_600_000))
/** Only accounts that may be below zero: what a constraint refuses isn't asked here. */
const PATHS = ['external:psp', 'platform:relief', 'merchant:m1:debt', 'merchant:m2:debt'] as const
const path = fc.constantFrom(...PATHS)

const booked: fc.Arbitrary<Booked> = fc
  .record({
    ends: fc.uniqueArray(path, { minLength: 2, maxLength: 2 }),
    amountMinor: fc.integer({ min: 1, max: 100 }),
    moments: fc.tuple(moment, moment, moment).map(all => all.toSorted((one, other) => one - other)),
    isUndoing: fc.boolean(),
  })
  .map(({ ends: [source = '', destination = ''], amountMinor, moments: [undoesAt, at, recordedAt], isUndoing }) => {
    const times = { at: at as Instant, recordedAt: recordedAt as Instant }
    const movement = { source, destination, amountMinor, currency: 'CNY', ...times }
    return isUndoing ? { ...movement, undoesAt: undoesAt as Instant } : movement
  })

test('the store reads any past moment in both views as the fold of the postings does', async () => {
  let worlds = 0
  let differing = 0
  await fc.assert(
    fc.asyncProperty(fc.array(booked, { minLength: 1, maxLength: 12 }), moment, async (all, asOf) => {
      worlds += 1
      const marketplaceId = `world${worlds}`
      await kept(all, marketplaceId)
      const views = { published: asOf, corrected: Number.MAX_SAFE_INTEGER as Instant }
      const read = await Promise.all(
        (['published', 'corrected'] as const).map(async view => {
          const folded = balancesAsOf(all, { asOf, knownAt: views[view] })
          for (const account of PATHS) {
            const [found] = await queries.balancesThen({ marketplaceId, path: account, asOf, view })
            expect(found?.balanceMinor ?? 0, `${view} ${account}`).toBe(folded[account] ?? 0)
          }
          return folded
        }),
      )
      if (JSON.stringify(read[0]) !== JSON.stringify(read[1])) differing += 1
    }),
    { numRuns: RUNS },
  )
  expect(differing).toBeGreaterThan(RUNS / 10)
})

async function kept(all: readonly Booked[], marketplaceId: string): Promise<void> {
  const postings = all.map((one, place) => {
    const origin = {
      bucket: place % 3,
      marketplaceId,
      id: `posting${place}`,
      caseId: null,
      eventSeq: null,
      clause: null,
    }
    return { undoesAt: null, ...one, ...origin }
  })
  await books.post({ postings, accountChanges: accountChangesOf(postings), outbox: [] })
}
