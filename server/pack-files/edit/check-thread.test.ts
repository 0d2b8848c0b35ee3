import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Instant } from '../../../core/kernel/instant.ts'
import { createPackCatalog } from '../catalog.ts'
import type { Pack } from '../pack.ts'
import type { CheckTask } from './check-task.ts'
import { type CheckThread, openCheckThread } from './check-thread.ts'

const packsRoot = join(import.meta.dirname, '../../../packs')
const codeRoot = join(import.meta.dirname, '../../../core')
const standard = createPackCatalog(packsRoot).pack('standard') as Pack
const line = { clause: 'STD-REF-3', value: 36, unit: 'hours', from: '2031-01-01', source: 'Notice', confidence: 'own' }
const now = Date.parse('2030-01-01T00:00:00Z') as Instant

const threads: CheckThread[] = []
const open = () => {
  const thread = openCheckThread({ packsRoot, codeRoot })
  threads.push(thread)
  return thread
}
afterEach(async () => {
  await Promise.all(threads.splice(0).map(thread => thread.close()))
})

function drafting(more: Partial<CheckTask> = {}): CheckTask {
  return { pack: standard, known: null, change: { kind: 'lines', lines: [line], now }, ...more }
}

test('a draft is checked while this thread goes on', async () => {
  const answer = open().check(drafting())
  const turn = new Promise(resolve => setImmediate(resolve, 'went on'))
  expect(await Promise.race([answer, turn])).toBe('went on')
  const { known, checked } = await answer
  expect(known).toEqual([])
  expect(checked).toMatchObject({
    problems: [],
    days: [{ on: '2031-01-01' }],
    files: [{ added: [expect.any(String)] }],
  })
})

test('several are checked one after the other, each with its own answer', async () => {
  const thread = open()
  const lines = [{ ...line, from: '2029-01-01' }]
  const late = thread.check(drafting({ change: { kind: 'lines', lines, now } }))
  const good = thread.check(drafting())
  const without = thread.check(drafting({ change: { kind: 'without', after: { ...standard, clauses: [] } } }))
  expect((await late).checked.problems).toMatchObject([{ code: 'not_ahead' }])
  expect((await good).checked.problems).toEqual([])
  expect((await without).checked.problems.length).toBeGreaterThan(0)
})

test('what a check breaks down on is told to whoever asked, and the next one is checked', async () => {
  const thread = open()
  await expect(thread.check(drafting({ pack: { ...standard, zone: 'Nowhere' } }))).rejects.toThrow('Nowhere')
  expect((await thread.check(drafting())).checked.problems).toEqual([])
})

test('closed, it ends what it is at and begins nothing more', async () => {
  const thread = open()
  const [first, second] = [thread.check(drafting()), thread.check(drafting())].map(answer => expect(answer).rejects)
  await thread.close()
  await Promise.all([first?.toThrow('abort'), second?.toThrow('abort')])
  await expect(thread.check(drafting())).rejects.toThrow('abort')
})
