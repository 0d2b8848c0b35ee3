import { coverageOf } from '../coverage/coverage.ts'
import { coverageWords } from '../coverage/coverage-words.ts'
import { readFacts } from '../coverage/facts.ts'
import { problemText } from '../problem.ts'
import { loadPacks } from '../read/read-pack.ts'
import type { ExitStatus, Writer } from './terms.ts'

export interface CoverageOptions {
  readonly packsRoot: string
  readonly json: boolean
}

/** `pack coverage`: each collected fact with the clause that carries it, or why none does. */
export function tellCoverage({ packsRoot, json }: CoverageOptions, out: Writer): ExitStatus {
  const readings = [...loadPacks(packsRoot).values()]
  const read = readFacts(packsRoot)
  const packs = readings.flatMap(({ pack }) => pack ?? [])
  const { entries, problems: found } = coverageOf(read.facts, packs)
  const unreadable = [...read.problems, ...readings.flatMap(({ pack, problems }) => (pack === null ? problems : []))]
  const problems = unreadable.length > 0 ? unreadable : found
  if (json) {
    const facts = entries.map(({ fact, clauses }) => {
      const { id, platform, title, confidence, why } = fact
      return { fact: id, platform, title, confidence, clauses: clauses.map(clause => clause.id), why }
    })
    out.write(`${JSON.stringify({ facts, problems }, null, 2)}\n`)
  } else {
    const lines = entries.map(entry => {
      const { zh, en } = coverageWords(entry)
      const { id, confidence, title } = entry.fact
      return `${id}  ${confidence}  ${title.zh} ${title.en}: ${zh === en ? en : `${zh} ${en}`}`
    })
    const carried = entries.filter(({ clauses }) => clauses.length > 0).length
    const summary = `${carried} of ${entries.length} facts are carried by clauses`
    out.write(`${[...lines, ...problems.map(problemText), summary].join('\n')}\n`)
  }
  return problems.length > 0 ? 1 : 0
}
