import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tellChanges } from '../../server/pack-files/commands/diff.ts'
import { tryExamples } from '../../server/pack-files/commands/try.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/how-to/change-a-rule.md'), 'utf8')
const [line = '', example = ''] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text)

/** A copy of the packs with what the page says done to it. */
function changedPacks(): string {
  const packs = join(makeTemporaryFolder(), 'packs')
  cpSync(join(root, 'packs'), packs, { recursive: true })
  const clauses = join(packs, 'taobao/clauses/timers.yaml')
  const text = readFileSync(clauses, 'utf8')
  const end = text.indexOf('  checked_on', text.indexOf('- clause: TB-REF-1\n'))
  writeFileSync(clauses, text.slice(0, end) + line + text.slice(end))
  const examples = join(packs, 'taobao/examples/timers.yaml')
  writeFileSync(examples, `${readFileSync(examples, 'utf8')}\n${example}`)
  return packs
}

test('the rule changes as the page says, and the commands say what it says', () => {
  const roots = { packsRoot: changedPacks(), codeRoot: join(root, 'core') }
  const printed: string[] = []
  const out = { write: (text: string) => void printed.push(text) }
  expect(tryExamples({ ...roots, packs: ['taobao'], json: false }, out)).toBe(0)
  const [, from = '', to = ''] = /pack diff taobao (\S+) (\S+)/.exec(page) ?? []
  expect(tellChanges({ ...roots, pack: 'taobao', dates: [from, to], json: false }, out)).toBe(0)
  expect(printed.join('')).toContain('未发货退款，卖家答复时限：由 24 小时改为 12 小时。')
})
