import { join } from 'node:path'
import { coverageOf } from '../../server/pack-files/coverage/coverage.ts'
import { coverageWords } from '../../server/pack-files/coverage/coverage-words.ts'
import { readFacts } from '../../server/pack-files/coverage/facts.ts'
import { loadPacks } from '../../server/pack-files/read/read-pack.ts'
import { code, pageHead, table } from './markdown.ts'

const purpose = `
收集到的每一条事实，由哪一条款承载，或者为什么没有。\`pack coverage\` 打印同一张表；有遗漏的，测试不通过。

Every fact that was collected, with the clause that carries it, or why none does. \`pack coverage\` prints the same; a
test fails when one is left out. How sure a fact is: V-off an official text, V-rep a repost word for word, S a source
document, U2+ two or more unofficial pages, U one, X sources that conflict, M memory alone.
`.trim()

export function coveragePage(): string {
  const root = join(import.meta.dirname, '../../packs')
  const packs = [...loadPacks(root).values()].flatMap(({ pack }) => pack ?? [])
  const { entries } = coverageOf(readFacts(root).facts, packs)
  const chapters = [...Map.groupBy(entries, ({ fact }) => `${fact.chapter.zh} · ${fact.chapter.en}`)]
  const parts = chapters.map(([chapter, inside]) => {
    const rows = inside.map(entry => {
      const { zh, en } = coverageWords(entry)
      const { id, title, confidence } = entry.fact
      return [code(id), `${title.zh} · ${title.en}`, confidence, zh === en ? en : `${zh} · ${en}`]
    })
    return `## ${chapter}\n\n${table(HEAD, rows)}`
  })
  return [pageHead('Coverage', purpose), ...parts].join('\n')
}

const HEAD = ['Fact', '说的是什么 · What it says', 'Confidence', '在哪里 · Where']
