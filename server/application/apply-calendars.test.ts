import { expect, test } from 'vitest'
import type { CaseFile } from '../../core/case-file/case-file.ts'
import type { WorkCalendar } from '../../core/kernel/calendar.ts'
import { DAY_MS, formatInstant, plusMs } from '../../core/kernel/instant.ts'
import { localDate } from '../../core/kernel/zone.ts'
import { openTestDatabase } from '../../test/support/database.ts'
import { buyer, type Deed, merchant, OPENED, openDesk } from '../../test/support/desk.ts'
import { buildApplication } from '../main/application.ts'

const { pool } = await openTestDatabase()
const desk = await openDesk(pool, { mode: 'live' })

/** Published up to the day after the cases open. */
const old: WorkCalendar = {
  country: 'CN',
  zone: 'Asia/Shanghai',
  knownFrom: localDate('2012-01-01'),
  knownThrough: localDate('2026-03-03'),
  daysOff: new Set(),
  makeUpDays: new Set(),
}
/** The next notice makes the day after that one off. */
const published: WorkCalendar = {
  ...old,
  // The last of the four days counted anew.
  knownThrough: localDate('2026-03-09'),
  daysOff: new Set([localDate('2026-03-04')]),
}

const applicationWith = (calendar: WorkCalendar) =>
  buildApplication({ ...desk.parts, calendars: { of: () => calendar } })

const before = applicationWith(old)

const claim = { remedy: 'refund_only', reason: 'not_as_described', lines: [{ lineId: 'l2', quantity: 1 }] }

/** Up to the platform's review, for which the rules give four working days. */
async function underReview(orderId: string): Promise<CaseFile> {
  await desk.order(orderId)
  let file = (await before.submit(desk.openRequest(orderId, { fields: { claim } }))).file
  const deeds: readonly Deed[] = [
    [merchant, 'refuse'],
    [buyer, 'request_intervention'],
    [buyer, 'finish_evidence'],
    [merchant, 'contest_evidence'],
  ]
  for (const [by, name] of deeds) {
    if (file === null) throw new Error(`${name}: there is no case`)
    const { marketplaceId, id: caseId } = file
    const fields = name === 'refuse' ? { reason: 'as_described' } : {}
    const bucket = Number.parseInt(caseId.slice(5, 7), 16)
    const answer = await before.submit({ marketplaceId, bucket, caseId, command: { name, by, fields } })
    expect(answer.rejection, name).toBeNull()
    file = answer.file
  }
  if (file?.stage !== 'platform_review') throw new Error(`the case stands at ${file?.stage}`)
  return file
}

async function reviewOf({ id }: CaseFile) {
  const { rows } = await pool.query<{ state: CaseFile }>('SELECT state FROM case_file WHERE id = $1', [id])
  const deadline = rows[0]?.state.deadlines[0]
  if (deadline?.dueAt == null) throw new Error('no deadline runs')
  return {
    until: formatInstant(deadline.dueAt, 'Asia/Shanghai'),
    isUnknown: deadline.derivation.calendarUnknown === true,
  }
}

async function recomputed({ id }: CaseFile): Promise<number> {
  const events = `SELECT FROM case_event WHERE case_id = $1 AND type = 'DeadlineRecomputed'`
  return (await pool.query(events, [id])).rowCount ?? 0
}

test('TB-EVD-3: a deadline over unpublished days is reckoned again once, when their calendar is there', async () => {
  const file = await underReview('o1')
  expect(await reviewOf(file)).toEqual({ until: '2026-03-07T00:00:00+08:00', isUnknown: true })

  expect(await before.applyCalendars()).toBe(0)
  expect(await recomputed(file)).toBe(0)

  expect(await applicationWith(published).applyCalendars()).toBe(1)
  expect(await reviewOf(file)).toEqual({ until: '2026-03-10T00:00:00+08:00', isUnknown: false })

  expect(await applicationWith(published).applyCalendars()).toBe(0)
  expect(await recomputed(file)).toBe(1)
})

test('two servers that start at once reckon each case once', async () => {
  const files = [await underReview('o2'), await underReview('o3')]
  await Promise.all([applicationWith(published).applyCalendars(), applicationWith(published).applyCalendars()])
  expect(await Promise.all(files.map(recomputed))).toEqual([1, 1])
})

test('a deadline that passed before its calendar came has passed: it fires, and is not reckoned again', async () => {
  const file = await underReview('o4')
  desk.setNow(plusMs(OPENED, 10 * DAY_MS))
  await applicationWith(published).applyCalendars()
  const { rows } = await pool.query('SELECT type FROM case_event WHERE case_id = $1 ORDER BY seq', [file.id])
  const types = rows.map(row => row.type)
  expect(types).toContain('DeadlineExpired')
  expect(types).not.toContain('DeadlineRecomputed')
})
