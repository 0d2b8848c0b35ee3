import { beforeAll, expect, test } from 'vitest'
import type { CaseFile } from '../../core/case-file/case-file.ts'
import { DAY_MS } from '../../core/kernel/instant.ts'
import { localDate } from '../../core/kernel/zone.ts'
import { openTestDatabase } from '../../test/support/database.ts'
import { agent, buyer, MARKETPLACE, merchant, openDesk } from '../../test/support/desk.ts'
import { createFigureStore } from '../postgres/figure-store.ts'
import { createMarketplaces } from '../postgres/marketplaces.ts'
import { behindFigure, merchantFigures } from './merchant-figures.ts'

const { pool } = await openTestDatabase()
const desk = await openDesk(pool)
const figures = createFigureStore(pool)
const reading = { figures, rules: desk.rules }
let ruledCase: CaseFile

const words = { field: 'reasons', body: 'Broken.', kind: 'reasons', author: agent }
const ruling = {
  liability: 'merchant',
  findings: [],
  remedies: [{ kind: 'refund_only', amountMinor: 8900 }],
  clauses: [],
}

beforeAll(async () => {
  for (const name of ['o1', 'o2', 'o3']) await desk.order(name)
  const file = await desk.open('o1')
  await desk.act(file, [merchant, 'refuse'], { fields: { reason: 'already_shipped' }, texts: [] })
  await desk.act(file, [buyer, 'request_intervention'])
  await desk.act(file, [merchant, 'finish_evidence'])
  await desk.act(file, [buyer, 'finish_evidence'])
  const ruled = await desk.act(file, [agent, 'rule'], { fields: ruling, texts: [words] })
  if (ruled.file?.ruling == null) throw new Error(`nothing was ruled: ${JSON.stringify(ruled.rejection)}`)
  ruledCase = ruled.file
})

async function shown(day: string, name: string) {
  const marketplace = await createMarketplaces(pool).find(MARKETPLACE)
  if (marketplace === null) throw new Error('no marketplace')
  const found = await merchantFigures({ marketplace, merchantId: 'm1', day: localDate(day) }, reading)
  return found?.figures.find(({ figure }) => figure.name === name) ?? null
}

const dayCount = async () => (await pool.query('SELECT count(*) AS count FROM figure_day')).rows[0].count
const rowCount = async () => (await pool.query('SELECT count(*) AS count FROM merchant_figure')).rows[0].count

test('nothing is published before a day is over', async () => {
  expect(await shown('2026-03-02', 'dispute_refund_rate')).toBeNull()
})

test('turning the clock by 45 days publishes each of the days once', async () => {
  await desk.advanceClock(MARKETPLACE, { byMs: 45 * DAY_MS })
  // The day before the clock began to move is where it begins.
  expect(await dayCount()).toBe(46)
  const kept = await rowCount()
  await pool.query(`DELETE FROM figure_day WHERE day > '2026-04-10'`)
  await desk.advanceClock(MARKETPLACE, { byMs: 0 })
  expect(await dayCount()).toBe(46)
  expect(await rowCount()).toBe(kept)
  expect(desk.faults).toEqual([])
})

test('a day shows what happened in its window, and no longer when that has moved on', async () => {
  const inMarch = await shown('2026-03-02', 'dispute_refund_rate')
  expect(inMarch?.published).toMatchObject({ numerator: 1, denominator: 6, value: 1667 })
  expect((await shown('2026-03-31', 'dispute_refund_rate'))?.published.numerator).toBe(1)
  expect((await shown('2026-04-01', 'dispute_refund_rate'))?.published).toMatchObject({ numerator: 0, denominator: 0 })
})

test('every number opens to the cases and orders behind it', async () => {
  const marketplace = await createMarketplaces(pool).find(MARKETPLACE)
  if (marketplace === null) throw new Error('no marketplace')
  const of = { marketplace, merchantId: 'm1', day: localDate('2026-03-02') }
  const opened = { figure: 'dispute_refund_rate', corrected: false, limit: 4 }
  const counted = await behindFigure(of, { ...opened, part: 'numerator' }, reading)
  expect(counted).toMatchObject({ rows: [{ caseId: ruledCase.id }], next: null })
  const over = await behindFigure(of, { ...opened, part: 'denominator' }, reading)
  if (over === null || typeof over === 'string' || over.next === null) throw new Error('there is a second page')
  const rest = await behindFigure(of, { ...opened, part: 'denominator', cursor: over.next }, reading)
  expect(rest).toMatchObject({ rows: [{ subject: 'o3/l1' }, { subject: 'o3/l2' }], next: null })
  expect(await behindFigure(of, { ...opened, figure: 'none', part: 'excluded' }, reading)).toBe('unknown_figure')
})

test('an appeal that is granted corrects every day once, beside what was published', async () => {
  const before = await rowCount()
  const appeal = { appealId: 'case_00appeal', appellant: 'merchant', decidedAt: ruledCase.openedAt }
  const undoing = [{ role: 'system', id: 'platform' }, 'record_appeal'] as const
  const told = await desk.act(ruledCase, undoing, { fields: appeal })
  expect(told.file?.overturned).toMatchObject({ appealId: 'case_00appeal' })
  const day = await shown('2026-03-20', 'dispute_refund_rate')
  expect(day?.published).toMatchObject({ numerator: 1, denominator: 6, excluded: 0 })
  expect(day?.corrected).toMatchObject({ numerator: 0, denominator: 6, excluded: 1 })
  expect(day?.corrections).toEqual([ruledCase.id])
  const corrected = await rowCount()
  expect(corrected).toBeGreaterThan(before)
  const undone = { caseId: ruledCase.id }
  await desk.correctFigures({ marketplaceId: MARKETPLACE, merchantId: 'm1', since: ruledCase.openedAt, undone })
  expect(await rowCount()).toBe(corrected)
})
