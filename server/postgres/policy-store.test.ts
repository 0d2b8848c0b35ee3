import { expect, test } from 'vitest'
import { openTestDatabase } from '../../test/support/database.ts'
import { MARKETPLACE, OPENED, openDesk } from '../../test/support/desk.ts'
import type { PolicyEvent } from '../application/policy/policy-events.ts'
import { createMarketplaces } from './marketplaces.ts'
import { createPolicyStore } from './policy-store.ts'

const { pool } = await openTestDatabase()
await openDesk(pool)
const store = createPolicyStore(pool)
const by = { role: 'policy_owner', id: 'p1' } as const

function rowOf(seq: number, id: string) {
  const event: PolicyEvent = {
    type: 'PolicyWithdrawn',
    seq,
    at: OPENED,
    by,
    id,
    pack: 'taobao',
    publication: seq,
    reason: 'no',
  }
  return { event, recordedAt: OPENED, prevHash: '', hash: id }
}

const append = (seq: number, id: string) => store.append(MARKETPLACE, { ...rowOf(seq, id), position: OPENED })
const version = async () => (await createMarketplaces(pool).find(MARKETPLACE))?.rulesVersion

test('of several that were decided on the same rules one is kept, and the marketplace’s row says so', async () => {
  const kept = await Promise.all(['a', 'b', 'c', 'd'].map(id => append(1, id)))
  expect(kept.filter(isKept => isKept)).toHaveLength(1)
  const [first, ...more] = await store.events(MARKETPLACE)
  expect([first?.event.seq, more]).toEqual([1, []])
  expect(await version()).toBe(1)
})

test('what was kept is read back as it was decided, in its order', async () => {
  expect(await append(2, 'e')).toBe(true)
  expect((await store.events(MARKETPLACE))[1]).toEqual(rowOf(2, 'e'))
  expect(await append(4, 'f')).toBe(false)
  expect(await version()).toBe(2)
  expect(await store.events('nowhere')).toEqual([])
})
