import { beforeAll, expect, test } from 'vitest'
import type { CaseFile } from '../../core/case-file/case-file.ts'
import { openTestDatabase } from '../../test/support/database.ts'
import { buyer, MARKETPLACE, merchant, openDesk } from '../../test/support/desk.ts'
import { feedCompleteBefore } from '../application/feed-horizon.ts'
import { eventHash } from '../application/plan-commit.ts'
import { digest } from '../main/digest.ts'
import { createEvidenceStore } from './evidence-store.ts'
import { createQueries } from './queries.ts'

const { pool } = await openTestDatabase()
const desk = await openDesk(pool)
const queries = createQueries(pool)
const marketplaceId = MARKETPLACE
let files: CaseFile[] = []

beforeAll(async () => {
  const names = Array.from({ length: 12 }, (_, index) => `o${index}`)
  await Promise.all(names.map(name => desk.order(name)))
  for (const name of names) files.push(await desk.open(name))
  for (const file of files.slice(0, 5)) {
    await desk.act(file, [merchant, 'agree'])
    await desk.advanceClock(marketplaceId, { byMs: 200 })
  }
  await desk.order('later')
  files = [...files, await desk.open('later')]
})

async function all<Row>(page: (cursor?: string) => Promise<{ rows: readonly Row[]; next: string | null } | null>) {
  const rows: Row[] = []
  let cursor: string | undefined
  do {
    const found = await page(cursor)
    if (found === null) throw new Error('the list did not take its own cursor')
    rows.push(...found.rows)
    cursor = found.next ?? undefined
  } while (cursor !== undefined)
  return rows
}

const listed = (filter: object = {}) =>
  all(cursor => queries.cases({ marketplaceId, limit: 3, ...filter, ...(cursor !== undefined && { cursor }) }))

test('cases come soonest deadline first, closed ones last and the latest first, each once', async () => {
  const found = await listed()
  const ids = found.map(file => file.id)
  const open = files
    .slice(5)
    .toSorted((one, other) => Number(one.nextDueAt) - Number(other.nextDueAt) || (one.id < other.id ? -1 : 1))
  const closed = files.slice(0, 5).toReversed()
  expect(ids).toEqual([...open, ...closed].map(file => file.id))
})

test.each([
  [{ status: 'open' }, 8],
  [{ status: 'closed' }, 5],
  [{ stage: 'awaiting_merchant' }, 8],
  [{ kind: 'after_sale', merchantId: 'm1' }, 13],
  [{ buyerId: 'b2' }, 0],
  [{ orderId: 'o3' }, 1],
  [{ q: 'o3' }, 1],
  [{ q: 'b1' }, 13],
  [{ marketplaceId: 'elsewhere' }, 0],
])('cases with %j: %i', async (filter, count) => {
  expect(await listed(filter)).toHaveLength(count)
})

test('cases that are due before a moment exclude it', async () => {
  const last = Number(files.at(-1)?.nextDueAt)
  expect(await listed({ dueBefore: last })).toHaveLength(7)
  expect(await listed({ dueBefore: last + 1 })).toHaveLength(8)
})

test('a cursor that is none is refused', async () => {
  expect(await queries.cases({ marketplaceId, limit: 3, cursor: 'nonsense' })).toBeNull()
  expect(
    await queries.feed({ marketplaceId, limit: 3, after: 'nonsense', before: files[0]?.openedAt as never }),
  ).toBeNull()
})

test('the feed has every event once, in an order that keeps each case in its own', async () => {
  const before = feedCompleteBefore({ mode: 'sandbox' }, desk.recording)
  const events = await all(after =>
    queries.feed({ marketplaceId, before, limit: 7, ...(after !== undefined && { after }) }),
  )
  const written = (await pool.query('SELECT count(*) AS count FROM case_event')).rows[0].count
  expect(events).toHaveLength(written)
  for (const { id } of files) {
    const seqs = events.filter(({ caseId }) => caseId === id).map(({ event }) => event.seq)
    expect(seqs).toEqual(seqs.map((_, index) => index + 1))
  }
  const [, second] = events
  const rest = await queries.feed({ marketplaceId, before, limit: 1, after: events[0]?.cursor ?? '' })
  expect(rest?.rows).toEqual([second])
  expect(feedCompleteBefore({ mode: 'live' }, desk.recording)).toBeLessThan(before)
})

test("a case's timeline proves itself: each hash is made of its event and the hash before", async () => {
  const timeline = await queries.events({ marketplaceId, caseId: files[0]?.id ?? '' })
  expect(timeline.length).toBeGreaterThan(3)
  let prevHash = ''
  for (const { event, hash } of timeline) {
    expect(hash).toBe(eventHash(digest, event, prevHash))
    prevHash = hash
  }
})

test('another marketplace sees nothing of a case', async () => {
  const key = { marketplaceId: 'elsewhere', caseId: files[0]?.id ?? '' }
  expect(await queries.caseFile(key)).toBeNull()
  expect(await queries.events(key)).toEqual([])
  expect(await queries.texts(key)).toEqual([])
  expect(await queries.caseFile({ marketplaceId, caseId: 'no case' })).toBeNull()
})

test('a balance is the sum over lanes, of one account or of all under a path', async () => {
  const [psp] = await queries.balances(marketplaceId, 'external:psp')
  expect(psp).toEqual({ path: 'external:psp', currency: 'CNY', balanceMinor: -13 * 14_500 })
  expect(await queries.balances(marketplaceId, 'escrow:order:')).toHaveLength(13)
  expect(await queries.balances(marketplaceId, 'escrow:order')).toEqual([])
  expect(await queries.balances(marketplaceId, 'buyer:b%:refundable')).toEqual([])
})

test('postings and payouts are listed by what they belong to', async () => {
  const caseId = files[0]?.id ?? ''
  const ofCase = await all(cursor => queries.postings({ marketplaceId, caseId, limit: 1, ...(cursor && { cursor }) }))
  expect(ofCase.map(row => row.amountMinor)).toEqual([8900])
  const account = 'buyer:b1:refundable'
  const ofBuyer = await all(cursor => queries.postings({ marketplaceId, account, limit: 2, ...(cursor && { cursor }) }))
  expect(ofBuyer).toHaveLength(5)
  const pending = await all(cursor =>
    queries.payouts({ marketplaceId, status: 'pending', limit: 2, ...(cursor && { cursor }) }),
  )
  expect(pending).toHaveLength(5)
  expect((await queries.payouts({ marketplaceId, caseId, limit: 5 }))?.rows).toHaveLength(1)
})

test('an order shows what became of it', async () => {
  expect(await queries.order(marketplaceId, 'o0')).toMatchObject({
    refundedMinor: 8900,
    claimedQuantity: { l1: 0, l2: 1 },
  })
  expect(await queries.order(marketplaceId, 'none')).toBeNull()
})

test("people's words are listed by kind, and evidence by the cases that it was given to", async () => {
  const file = files[12] as CaseFile
  const key = { marketplaceId, caseId: file.id }
  const words = { field: 'text', body: 'Hello', kind: 'message', author: buyer }
  await desk.act(file, [buyer, 'send_message'], { texts: [words] })
  expect(await queries.texts(key, 'message')).toMatchObject([{ body: 'Hello', author: buyer }])
  expect(await queries.texts(key, 'statement')).toEqual([])

  const evidence = createEvidenceStore(pool)
  const item = {
    id: 'evd_photo1',
    marketplaceId,
    uploader: { role: 'buyer', id: 'b1' },
    kind: 'photo',
    sha256: digest.sha256('photo'),
    mediaType: 'image/png',
    sizeBytes: 12,
    name: 'pot.png',
    uploadedAt: file.openedAt,
  }
  await evidence.add(item)
  await evidence.add(item)
  expect(await evidence.find(marketplaceId, item.id)).toEqual(item)
  expect(await evidence.find('elsewhere', item.id)).toBeNull()
  expect(await desk.act(file, [merchant, 'submit_evidence'], { evidenceIds: [item.id] })).toMatchObject({
    rejection: { code: 'evidence_not_found' },
  })
  const given = await desk.act(file, [buyer, 'submit_evidence'], {
    evidenceIds: [item.id],
    fields: { evidenceIds: [item.id] },
  })
  expect(given.file?.evidence).toMatchObject([{ id: item.id, from: 'buyer', sha256: item.sha256 }])
  expect(await evidence.casesOf(item.id)).toEqual([file.id])
})
