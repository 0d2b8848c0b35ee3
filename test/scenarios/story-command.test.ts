import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

// Whole servers in processes of their own: on a busy machine each takes its time to come up.
vi.setConfig({ testTimeout: 90_000 })

const root = join(import.meta.dirname, '../..')

/** Runs `npm run story` as npm does, without npm. */
function story(...given: readonly string[]): Promise<{ status: number | null; out: string; complaint: string }> {
  const child = spawn(process.execPath, [join(root, 'server/main/story.ts'), ...given], { cwd: root })
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

test.each([
  [[], "用法不对 · Used wrongly: missing required argument 'files'"],
  [['--lang', 'fr', 'stories/taobao/loud-fan.yaml'], '--lang 应为 zh、en 或 both · --lang is zh, en or both: fr'],
  [['nowhere.yaml'], "读不了故事文件 · A story can't be read: nowhere.yaml (ENOENT)"],
  [['--fast', 'nowhere.yaml'], "用法不对 · Used wrongly: unknown option '--fast'"],
])('used wrongly (%j), it says how to use it and ends with 2', async (given, words) => {
  const { status, complaint } = await story(...given)
  expect(status).toBe(2)
  expect(complaint).toContain(words)
})

test('stories that hold end with 0; one that does not names its line and ends with 1', async () => {
  const right = join(root, 'stories/taobao/merchant-offers-half.yaml')
  const wrong = join(makeTemporaryFolder(), 'wrong.yaml')
  const text = readFileSync(right, 'utf8').replace('outcome: refunded', 'outcome: lapsed')
  writeFileSync(wrong, text)
  const line = text.split('\n').findIndex(each => each.includes('outcome: lapsed')) + 1
  const [held, failed] = await Promise.all([story(right, '--lang', 'en'), story(right, wrong, '--lang', 'zh')])
  expect(held).toMatchObject({ status: 0, complaint: '' })
  expect(held.out).toContain('Xiao Feng accepted the merchant')
  expect(failed.status).toBe(1)
  expect(failed.out).toContain(`✗ wrong.yaml:${line}  outcome lapsed, but it is refunded`)
})
