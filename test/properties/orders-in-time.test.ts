import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseFile, ScanKind } from '../../core/case-file/case-file.ts'
import { DAY_MS, HOUR_MS, type Instant, plusMs } from '../../core/kernel/instant.ts'
import { createPackCatalog } from '../../server/pack-files/catalog.ts'
import { openTestDatabase } from '../support/database.ts'
import { buyer, type Desk, MARKETPLACE, merchant, OPENED, openDesk } from '../support/desk.ts'
import { watchfulPacks } from '../support/watchful-packs.ts'

const packs = createPackCatalog(watchfulPacks())
const punctual = await openDesk((await openTestDatabase()).pool, { pack: 'watchful', packs })
const late = await openDesk((await openTestDatabase()).pool, { mode: 'live', pack: 'watchful', packs })

type Line = 'l1' | 'l2' | 'all'

/** What somebody does so many hours after what was done before. */
type Act = { readonly afterHours: number } & (
  | { readonly does: 'ship'; readonly line: Line }
  | { readonly does: 'scan'; readonly kind: ScanKind }
  | { readonly does: 'apply' }
  | { readonly does: 'withdraw' | 'agree' | 'refuse' | 'complete' }
)

/** One case at a time claims something of the order: the same lines each time that somebody applies. */
const courses: fc.Arbitrary<Course> = fc.record({
  claimed: fc.constantFrom<Line[]>('l1', 'l2', 'all'),
  acts: fc.array(
    fc.oneof(
      fc.record({
        afterHours: hours(),
        does: fc.constant('ship' as const),
        line: fc.constantFrom<Line[]>('l1', 'all'),
      }),
      fc.record({ afterHours: hours(), does: fc.constant('scan' as const), kind: fc.constantFrom(...scans()) }),
      fc.record({
        afterHours: hours(),
        does: fc.constantFrom('apply', 'withdraw', 'agree', 'refuse', 'complete' as const),
      }),
    ),
    { maxLength: 7 },
  ),
})

interface Course {
  readonly claimed: Line
  readonly acts: readonly Act[]
}

const refuse: Act = { afterHours: 0, does: 'refuse' }
const apply = (afterHours: number): Act => ({ afterHours, does: 'apply' })

/** Each tells apart two orders in which what is due might come about. */
const TELLING: readonly Course[] = [
  { claimed: 'l1', acts: [] },
  // Shipped, and applied for, after the order's time was over.
  { claimed: 'l1', acts: [{ afterHours: 2160, does: 'ship', line: 'all' }] },
  { claimed: 'l1', acts: [{ afterHours: 2160, does: 'apply' }] },
  // The case lapses after the order's time was over, of part of the order and of all of it.
  ...(['l1', 'all'] as const).map(claimed => ({ claimed, acts: [apply(2136), refuse] })),
  // And somebody acts in that case before anybody looks at the order.
  { claimed: 'l1', acts: [apply(2136), refuse, { afterHours: 300, does: 'agree' }] },
  // It lapses long before, and nobody looks until something else happens.
  { claimed: 'all', acts: [apply(0), refuse, { afterHours: 2160, does: 'ship', line: 'all' }] },
  { claimed: 'all', acts: [apply(0), refuse, apply(2000)] },
]

function hours() {
  return fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constantFrom(0, 47, 48, 49, 240, 241, 24 * 89, 24 * 90))
}

function scans(): [ScanKind, ...ScanKind[]] {
  return ['in_transit', 'delivered', 'signed', 'lost', 'refused']
}

interface Played {
  readonly desk: Desk
  readonly orderId: string
  readonly claimed: Line
  readonly parcels: string[]
  readonly cases: CaseFile[]
}

const linesOf = (line: Line) => (line === 'all' ? ['l1', 'l2'] : [line])

async function act({ desk, orderId, claimed, parcels, cases }: Played, one: Act, at: Instant): Promise<string> {
  const name = { marketplaceId: MARKETPLACE, orderId }
  switch (one.does) {
    case 'ship': {
      const id = `${orderId}-p${parcels.length}`
      parcels.push(id)
      const parcel = {
        id,
        direction: 'outbound' as const,
        carrier: 'SF',
        trackingNumber: id,
        lineIds: linesOf(one.line),
      }
      return (await desk.addShipment(name, parcel)).status
    }
    case 'scan': {
      const shipmentId = parcels.at(-1)
      if (shipmentId === undefined) return 'nothing'
      const scan = { at, kind: one.kind, signedBy: null }
      return (await desk.addScan({ marketplaceId: MARKETPLACE, shipmentId }, scan)).status
    }
    case 'apply': {
      const lines = linesOf(claimed).map(lineId => ({ lineId, quantity: lineId === 'l1' ? 2 : 1 }))
      const claim = { remedy: 'refund_only', reason: 'not_received', lines }
      const answer = await desk.submit(desk.openRequest(orderId, { fields: { claim } }))
      if (answer.file !== null) cases.push(answer.file)
      return answer.rejection?.code ?? answer.status
    }
    case 'complete':
      return (await desk.order(orderId, { completedAt: at })).status
    default: {
      const file = cases.at(-1)
      if (file === undefined) return 'nothing'
      const fields = one.does === 'refuse' ? { reason: 'other' } : {}
      const answer = await desk.act(file, [one.does === 'withdraw' ? buyer : merchant, one.does], { fields })
      return answer.rejection?.code ?? answer.status
    }
  }
}

/** All that came of an order: what its cases' events say and when they count, and where its money is. */
async function outcomeOf({ desk, orderId }: Played) {
  const events = await desk.pool.query(
    `SELECT e.case_id, e.seq, e.type, e.at_ms, e.clause, e.actor FROM case_event e
     JOIN case_file c ON c.bucket = e.bucket AND c.id = e.case_id
     WHERE c.order_id = $1 ORDER BY e.case_id, e.seq`,
    [orderId],
  )
  const order = await desk.pool.query('SELECT watch, refunded_minor FROM order_file WHERE id = $1', [orderId])
  return { events: events.rows, order: order.rows[0], escrow: await desk.balance(`escrow:order:${orderId}`) }
}

let runs = 0
const START = plusMs(OPENED, DAY_MS)

test('whether time passes at every due moment or only when somebody comes, an order comes to the same', async () => {
  await fc.assert(
    fc.asyncProperty(courses, async ({ claimed, acts }) => {
      runs += 1
      const orderId = `o${runs}`
      const begin = plusMs(START, runs * 600 * DAY_MS)
      const plays = [punctual, late].map(desk => ({ desk, orderId, claimed, parcels: [], cases: [] }))
      const said: string[][] = [[], []]
      const clockTo = async (at: Instant) => {
        await punctual.advanceClock(MARKETPLACE, { to: at })
        late.setNow(at)
      }
      await clockTo(begin)
      for (const { desk } of plays) await desk.order(orderId, { imported: { paidAt: plusMs(begin, -HOUR_MS) } })
      let at = begin
      for (const one of acts) {
        at = plusMs(at, one.afterHours * HOUR_MS)
        await clockTo(at)
        for (const [place, played] of plays.entries()) said[place]?.push(await act(played, one, at))
      }
      await clockTo(plusMs(begin, 590 * DAY_MS))
      for (let round = 0; round < 8; round += 1) await late.sweep()
      const [first, second] = await Promise.all(plays.map(outcomeOf))
      expect(said[1]).toEqual(said[0])
      expect(second).toEqual(first)
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? RUNS), examples: TELLING.map(course => [course]) },
  )
  expect([...punctual.faults, ...late.faults]).toEqual([])
  const opened = `SELECT FROM case_event WHERE type = 'CaseOpened' AND actor ->> 'role' = 'system'`
  expect((await late.pool.query(opened)).rowCount).toBeGreaterThan(5)
}, 120_000)

const RUNS = 40
