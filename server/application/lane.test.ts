import { expect, test } from 'vitest'
import { createLane, type Entry } from './lane.ts'

/** A lane whose batches are written down; each is answered with its own size. */
function recordingLane(repeat: (batch: readonly Entry<string, number>[]) => Entry<string, number>[] = () => []) {
  const batches: string[][] = []
  const add = createLane<string, number>(async batch => {
    batches.push(batch.map(entry => entry.request))
    await Promise.resolve()
    const again = repeat(batch)
    for (const entry of batch) if (!again.includes(entry)) entry.settle(batch.length)
    return again
  })
  const ask = (request: string, subject = request) =>
    new Promise<number>((settle, fail) => add({ request, subject, attempts: 0, alone: false, settle, fail }))
  return { ask, batches }
}

test('what is asked at once goes in one batch, and the next gathers meanwhile', async () => {
  const { ask, batches } = recordingLane()
  await Promise.all(Array.from({ length: 100 }, (_, index) => ask(`c${index}`)))
  expect(batches.map(batch => batch.length)).toEqual([64, 36])
})

test('two commands to one case never share a batch, and keep their order', async () => {
  const { ask, batches } = recordingLane()
  await Promise.all([ask('first', 'case'), ask('second', 'case'), ask('other'), ask('third', 'case')])
  expect(batches).toEqual([['first', 'other'], ['second'], ['third']])
})

test('entries that come again alone go one by one, before what waits', async () => {
  const { ask, batches } = recordingLane(batch => {
    if (batch.length === 1) return []
    for (const entry of batch) entry.alone = true
    return [...batch]
  })
  await Promise.all([ask('a'), ask('b')])
  expect(batches).toEqual([['a', 'b'], ['a'], ['b']])
})

test('a batch that fails fails its own requests only', async () => {
  let isFirst = true
  const add = createLane<string, number>(async batch => {
    if (isFirst) {
      isFirst = false
      throw new Error('connection lost')
    }
    for (const entry of batch) entry.settle(1)
    return []
  })
  const ask = (request: string) =>
    new Promise<number>((settle, fail) => add({ request, subject: 'one', attempts: 0, alone: false, settle, fail }))
  const [first, second] = await Promise.allSettled([ask('a'), ask('b')])
  expect(first.status).toBe('rejected')
  expect(second).toEqual({ status: 'fulfilled', value: 1 })
})
