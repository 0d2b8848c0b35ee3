import { expect, test } from 'vitest'
import { openTestDatabase } from '../../test/support/database.ts'
import { OPENED } from '../../test/support/desk.ts'
import { digest } from '../main/digest.ts'
import { createAnswers } from '../postgres/answers.ts'
import { once } from './once.ts'

const { pool } = await openTestDatabase()
const ports = { answers: createAnswers(pool), digest, clock: { now: () => OPENED } }
const asked = (key: string, bodyHash = 'same') => ({
  marketplaceId: 'bazaar',
  idempotency: { scope: 'POST /v1/webhooks', key, bodyHash },
})

test('a key is answered once, and then again with the same answer', async () => {
  let acts = 0
  const act = async () => {
    acts += 1
    return { id: `webhook-${acts}` }
  }
  expect(await once(asked('k1'), act, ports)).toEqual({
    status: 'answered',
    answer: { id: 'webhook-1' },
    replayed: false,
  })
  expect(await once(asked('k1'), act, ports)).toEqual({
    status: 'answered',
    answer: { id: 'webhook-1' },
    replayed: true,
  })
  expect(await once(asked('k1', 'other'), act, ports)).toEqual({ status: 'key_reused' })
  expect(acts).toBe(1)
})

test('of two that act at once, one answer counts for both', async () => {
  const act = (id: string) => async () => ({ id })
  const [one, other] = await Promise.all([once(asked('k2'), act('a'), ports), once(asked('k2'), act('b'), ports)])
  expect(one).toMatchObject({ status: 'answered' })
  expect('answer' in one && 'answer' in other && one.answer.id === other.answer.id).toBe(true)
})

test('an act that fails leaves its key free', async () => {
  const failing = once(asked('k3'), () => Promise.reject(new Error('down')), ports)
  await expect(failing).rejects.toThrow('down')
  expect(await once(asked('k3'), async () => 'up', ports)).toMatchObject({ answer: 'up', replayed: false })
})
