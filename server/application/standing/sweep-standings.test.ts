import { expect, test } from 'vitest'
import { DAY_MS, plusMs } from '../../../core/kernel/instant.ts'
import { statementOfViolation } from '../../../core/standing/statement.ts'
import type { EnteredViolation } from '../../../core/standing/violation.ts'
import { openTestDatabase } from '../../../test/support/database.ts'
import { MARKETPLACE, OPENED, openDesk } from '../../../test/support/desk.ts'
import { keyOf } from './change-standing.ts'
import { groundOf } from './ground-of.ts'

const { pool } = await openTestDatabase()
const desk = await openDesk(pool, { mode: 'live', pack: 'standard' })
const name = { marketplaceId: MARKETPLACE, merchantId: 'm1' }

async function enterTwelvePoints(): Promise<void> {
  const { hash: rules } = await desk.rules.inForce({ id: 'bazaar', pack: 'standard', rulesVersion: 0 }, OPENED)
  const violation: EnteredViolation = {
    id: 'vio_00x_1',
    caseId: 'case_00x',
    code: 'promise_broken',
    class: 'A',
    tier: null,
    pointsHundredths: 1200,
    measures: [],
    measuresUntil: null,
    clause: 'STD-CMP-6',
    at: OPENED,
    rules,
  }
  const ground = await groundOf([violation], { ...desk, ...desk.parts })
  const finding = {
    caseKind: 'complaint',
    reason: 'promise_broken',
    facts: {},
    evidence: [{ kind: 'case', id: 'case_00x' }],
  } as const
  const statement = statementOfViolation(violation, finding, { found: ground.rules(rules), ground })
  const by = { role: 'system', id: 'platform' } as const
  await desk.changeStanding(name, { command: { name: 'enter_violation', violation, statement }, by })
}

const stateOfFirst = async () => (await desk.standings.find(keyOf(name)))?.sanctions[0]?.state

test('a live marketplace’s sanctions end by the sweep, at their own moment and once', async () => {
  await enterTwelvePoints()
  expect(await stateOfFirst()).toBe('running')
  desk.setNow(plusMs(OPENED, 7 * DAY_MS - 1))
  expect(await desk.sweep()).toBe(0)
  expect(await stateOfFirst()).toBe('running')
  desk.setNow(plusMs(OPENED, 9 * DAY_MS))
  expect(await desk.sweep()).toBe(1)
  expect(await desk.sweep()).toBe(0)
  expect(await stateOfFirst()).toBe('ended')
  const ended = await pool.query(`SELECT at_ms, recorded_ms FROM standing_event WHERE type = 'SanctionEnded'`)
  expect(ended.rows).toEqual([{ at_ms: plusMs(OPENED, 7 * DAY_MS), recorded_ms: plusMs(OPENED, 9 * DAY_MS) }])
})
