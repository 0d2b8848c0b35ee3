import { expect, test } from 'vitest'
import { anOrder } from '../support/orders.ts'
import { atOnce, openingOf, openTwoServers } from './two-servers.ts'

const line = { clause: 'TB-REF-1', value: 6, unit: 'hours', from: '2026-03-03', source: 'Notice', confidence: 'own' }
const PATH = '/v1/packs/taobao/publications'

test('a server that did not take a publication opens the next case by it', async () => {
  const { integration, person, openCase } = await openTwoServers()
  const { clients: owners } = await person('policy_owner', 'p1')
  const { clients: buyers } = await person('buyer', 'b1')
  const before = await openCase('o1')
  const order = async (id: string) => integration.put(`/v1/orders/${id}`, anOrder())
  // The other server knows the rules as they were.
  await order('o2')
  expect((await buyers[1].post('/v1/cases', openingOf('o2'))).pack.hash).toBe(before.pack.hash)
  await owners[0].post(PATH, { lines: [line] })
  await integration.post('/v1/clock/advance', { by: 'P1D' })
  await order('o3')
  const after = await buyers[1].post('/v1/cases', openingOf('o3'))
  expect(after.pack.hash).not.toBe(before.pack.hash)
  await order('o4')
  expect((await buyers[0].post('/v1/cases', openingOf('o4'))).pack.hash).toBe(after.pack.hash)
  expect((await owners[1].get(PATH)).data).toMatchObject([{ number: 1, status: 'in_force' }])
})

test('of several publications at one moment each is made on what it saw: one at a time, none lost', async () => {
  const { person, pool } = await openTwoServers()
  const owner = await person('policy_owner', 'p1')
  const deeds = [1, 2, 3, 4].map(value => ({ path: PATH, body: { lines: [{ ...line, value }] } }))
  const answers = await atOnce(owner, deeds)
  const statuses = answers.map(({ status }) => status)
  const kept = statuses.filter(status => status === 201).length
  expect(kept).toBeGreaterThan(0)
  // Two values of a clause from one day on are an error, whoever is later.
  expect(statuses.filter(status => status !== 201).every(status => status === 412 || status === 422)).toBe(true)
  const { rows } = await pool.query('SELECT seq, prev_hash, hash FROM policy_event ORDER BY seq')
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_row, place) => place + 1))
  expect(rows).toHaveLength(kept)
  const version = await pool.query("SELECT rules_version FROM marketplace WHERE id = 'bazaar'")
  expect(version.rows).toEqual([{ rules_version: kept }])
})
