import { expect, test } from 'vitest'
import { HOUR_MS, type Instant, plusMs } from '../../core/kernel/instant.ts'
import { openTestDatabase } from '../../test/support/database.ts'
import { openDesk } from '../../test/support/desk.ts'

const { pool } = await openTestDatabase()
const desk = await openDesk(pool, { mode: 'live' })

test('a late sweep decides as a punctual one, and two at once fire a deadline once', async () => {
  const names = Array.from({ length: 20 }, (_, index) => `o${index}`)
  await Promise.all(names.map(name => desk.order(name)))
  const files = await Promise.all(names.map(name => desk.open(name)))
  const dueAt = files[0]?.nextDueAt as Instant
  desk.setNow(dueAt)
  expect(await desk.sweep()).toBe(0)
  desk.setNow(plusMs(dueAt, 30 * HOUR_MS))
  await Promise.all([desk.sweep(), desk.another().sweep()])
  const closed = await pool.query(`SELECT state FROM case_file WHERE status = 'closed'`)
  expect(closed.rows.map(row => row.state.closedAt)).toEqual(names.map(() => dueAt))
  expect((await pool.query(`SELECT FROM case_event WHERE type = 'DeadlineExpired'`)).rowCount).toBe(20)
  expect(await desk.sweep()).toBe(0)
  expect(desk.faults).toEqual([])
})
