import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

// Whole servers in processes of their own: on a busy machine each takes its time to come up.
vi.setConfig({ testTimeout: 90_000 })

const root = join(import.meta.dirname, '../..')
const story = join(root, 'stories/taobao/merchant-offers-half.yaml')

/** Runs `npm run -s pingli` as npm does, without npm. */
function pingli(...given: readonly string[]): Promise<{ status: number | null; out: string; complaint: string }> {
  const env = { PATH: process.env.PATH, DATA_DIR: makeTemporaryFolder() }
  const child = spawn(process.execPath, [join(root, 'server/main/cli.ts'), ...given], { cwd: root, env })
  let out = ''
  let complaint = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', text => {
    complaint += text
  })
  return new Promise(resolve => child.once('close', status => resolve({ status, out, complaint })))
}

test('pingli story FILE plays it, for people or as one JSON document', async () => {
  const [said, written] = await Promise.all([
    pingli('story', story, '--lang', 'zh'),
    pingli('story', story, '--json', '--lang', 'en'),
  ])
  expect(said).toMatchObject({ status: 0, complaint: '' })
  expect(said.out).toContain('小冯接受商家的方案')
  expect(written).toMatchObject({ status: 0, complaint: '' })
  const [told] = JSON.parse(written.out)
  expect(told).toMatchObject({ id: 'merchant-offers-half', pack: 'taobao', held: true, failures: [] })
  expect(told.steps.at(-1).events).toContainEqual(
    expect.objectContaining({ type: 'PayoutSettled', at: '2026-11-18T20:05:00+08:00' }),
  )
  expect(told.balances).toContainEqual({ path: 'external:psp', currency: 'CNY', balance_minor: -7900 })
})

test('pingli pack print --json is what GET /v1/packs/{id} answers', async () => {
  const { status, out } = await pingli('pack', 'print', 'taobao', '--as-of', '2016-05-01', '--json')
  expect(status).toBe(0)
  const printed = JSON.parse(out)
  expect(printed).toMatchObject({ id: 'taobao', as_of: '2016-05-01T00:00:00+08:00' })
  expect(printed.flows.map(({ kind }: { kind: string }) => kind)).toEqual(['after_sale', 'complaint', 'appeal'])
})

test('a no is 1 and a wrong use is 2, both said in Chinese and English', async () => {
  const [absent, unknown, notDate, twisted] = await Promise.all([
    pingli('case', 'explain', 'nope'),
    pingli('pack', 'print', 'taobo'),
    pingli('pack', 'print', 'taobao', '--as-of', 'today'),
    pingli('pack', 'prnt'),
  ])
  expect(absent).toMatchObject({ status: 1, complaint: '没有这个案件 · There is no such case: nope\n' })
  expect(unknown.status).toBe(2)
  expect(unknown.complaint).toMatch(/^没有规则包 taobo · there is no pack taobo: did you mean taobao\?/)
  expect(notDate).toMatchObject({ status: 2, complaint: '不是日期 · not a date: today → YYYY-MM-DD, 2022-08-10\n' })
  expect(twisted.status).toBe(2)
  expect(twisted.complaint).toMatch(/^用法不对 · Used wrongly: unknown command 'prnt'/)
})

test('pack publish says that it puts nothing in force', async () => {
  const { status, out } = await pingli('pack', 'publish', '--help')
  expect(status).toBe(0)
  expect(out).toContain('它不会让规则生效')
  expect(out).toContain('It puts no rules in force')
})
