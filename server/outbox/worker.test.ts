import { expect, test } from 'vitest'
import { startWorker } from './worker.ts'

test('a round that fails is reported and runs again; the others go on', async () => {
  const faults: string[] = []
  let [failing, fine] = [0, 0]
  const worker = startWorker(
    [
      {
        name: 'failing',
        pauseMs: 0,
        run: async () => {
          failing += 1
          throw new Error('no')
        },
      },
      {
        name: 'fine',
        pauseMs: 0,
        run: async () => {
          fine += 1
        },
      },
    ],
    (_fault, about) => faults.push(about),
  )
  await expect.poll(() => Math.min(failing, fine)).toBeGreaterThan(2)
  await worker.stop()
  expect(new Set(faults)).toEqual(new Set(['failing']))
})

test('stopping waits for what is running, and ends a pause at once', async () => {
  let isDone = false
  const finish = () => {
    isDone = true
  }
  const { promise, resolve } = Promise.withResolvers<void>()
  const rounds = [
    { name: 'pausing', pauseMs: 1_000_000, run: async () => {} },
    { name: 'running', pauseMs: 0, run: () => promise.then(finish) },
  ]
  const worker = startWorker(rounds, () => {})
  const stopped = worker.stop()
  expect(isDone).toBe(false)
  resolve()
  await stopped
  expect(isDone).toBe(true)
})
