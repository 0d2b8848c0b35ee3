import { expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, type Instant, plusMs } from '../../core/kernel/instant.ts'
import { openTestDatabase } from '../../test/support/database.ts'
import { MARKETPLACE, OPENED, openDesk } from '../../test/support/desk.ts'
import { createMarketplaces } from '../postgres/marketplaces.ts'

const { pool } = await openTestDatabase()
const desk = await openDesk(pool)

async function stateOf(id: string) {
  return (await pool.query('SELECT state FROM case_file WHERE id = $1', [id])).rows[0].state
}

test('a clock that moves on fires each deadline at its own moment, and only those that have passed', async () => {
  await desk.order('o1')
  const file = await desk.open('o1')
  const dueAt = file.nextDueAt as Instant
  expect(await desk.advanceClock(MARKETPLACE, { to: dueAt })).toEqual({ status: 'done', clockAt: dueAt })
  expect((await stateOf(file.id)).stage).toBe('awaiting_merchant')
  await desk.advanceClock(MARKETPLACE, { byMs: 1 })
  expect(await stateOf(file.id)).toMatchObject({ status: 'closed', outcome: 'refunded', closedAt: dueAt })
})

test('an advance over months does what many short ones do', async () => {
  const start = (await createMarketplaces(pool).find(MARKETPLACE))?.clockAt as Instant
  await Promise.all(['long', 'longer'].map(id => desk.order(id)))
  const files = await Promise.all(['long', 'longer'].map(id => desk.open(id)))
  expect(await desk.advanceClock(MARKETPLACE, { byMs: 200 * DAY_MS })).toMatchObject({ status: 'done' })
  for (const { id } of files) expect((await stateOf(id)).status).toBe('closed')
  const late = await pool.query('SELECT FROM case_event WHERE recorded_ms > at_ms + 1')
  expect(late.rowCount).toBe(0)
  expect((await createMarketplaces(pool).find(MARKETPLACE))?.clockAt).toBe(plusMs(start, 200 * DAY_MS))
  expect(desk.faults).toEqual([])
})

test('a clock never goes back, nor ten years at once, and a live one goes by itself', async () => {
  expect(await desk.advanceClock(MARKETPLACE, { to: OPENED })).toMatchObject({ rejection: { code: 'clock_goes_back' } })
  const far = await desk.advanceClock(MARKETPLACE, { byMs: 3654 * DAY_MS })
  expect(far).toMatchObject({ rejection: { code: 'clock_too_far' } })
  await createMarketplaces(pool).add(
    { id: 'live', name: 'Live', pack: 'taobao', mode: 'live', clockAt: null, rulesVersion: 0 },
    { sha256: 'key-of-live', ending: '', at: OPENED },
  )
  expect(await desk.advanceClock('live', { byMs: 1 })).toMatchObject({ rejection: { code: 'clock_is_real' } })
  expect(await desk.advanceClock('nowhere', { byMs: 1 })).toEqual({ status: 'not_found' })
})

test('the sweep leaves sandboxes alone', async () => {
  await desk.order('o-sandbox')
  const file = await desk.open('o-sandbox')
  desk.setNow(plusMs(file.nextDueAt as Instant, HOUR_MS))
  expect(await desk.sweep()).toBe(0)
  expect((await stateOf(file.id)).status).toBe('open')
})
