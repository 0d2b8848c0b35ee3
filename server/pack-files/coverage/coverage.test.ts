import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { tellCoverage } from '../commands/coverage.ts'
import { type Changes, smallPackRoot } from '../fixtures/small-pack.fixture.ts'
import { loadPacks } from '../read/read-pack.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { coverageWords } from './coverage-words.ts'
import { readFacts } from './facts.ts'

const packs = fileURLToPath(new URL('../../../packs', import.meta.url))

/** The small pack, its first clause standing on SM-AB-01, beside these facts. */
function root(lines: readonly string[], changes: Changes = {}): string {
  const facts = `title: { zh: 小集市, en: Small market }\nplatform: small\nfacts:\n${lines.join('\n')}\n`
  const cited: Changes = { 'clauses/timers.yaml': [['source: a page, confidence: V-rep', CITED]] }
  return smallPackRoot({ '../facts/small.yaml': facts, ...cited, ...changes })
}

const CITED = 'source: SM-AB-01, confidence: V-rep'

function coverage(lines: readonly string[], changes?: Changes) {
  const folder = root(lines, changes)
  return coverageOf(
    readFacts(folder).facts,
    [...loadPacks(folder).values()].flatMap(({ pack }) => pack ?? []),
  )
}

const fact = (id: string, more = '', confidence = 'U') =>
  `  - { fact: ${id}, confidence: ${confidence}, zh: 甲, en: One${more} }`

test('no collected fact is left out: each has a clause, or says why not', () => {
  const said: string[] = []
  expect(tellCoverage({ packsRoot: packs, json: false }, { write: text => void said.push(text) })).toBe(0)
  expect(said.join('')).toMatch(/^TB-REF-01 {2}U2\+ {2}.*: TB-REF-1$/m)
})

test('a fact is carried by every clause that names it', () => {
  const { entries, problems } = coverage([fact('SM-AB-01'), fact('SM-AB-02', ', why: not_a_rule')])
  expect(problems).toEqual([])
  expect(entries.map(({ clauses }) => clauses.map(clause => clause.id))).toEqual([['SM-1'], []])
})

test.each([
  ['uncovered_fact', 'has neither clause nor reason', [fact('SM-AB-01'), fact('SM-AB-02')]],
  ['uncovered_fact', 'waits for a pack that is there', [fact('SM-AB-01'), fact('SM-AB-02', ', why: pack_not_written')]],
  ['needless_reason', 'has both', [fact('SM-AB-01', ', why: not_a_rule')]],
  ['open_fact_used', 'is a value though its sources conflict', [fact('SM-AB-01', '', 'X')]],
  ['duplicate', 'stands twice', [fact('SM-AB-01'), fact('SM-AB-01')]],
  ['unknown_fact', 'is named and not there', [fact('SM-AB-02', ', why: not_a_rule')]],
])('%s: a fact that %s', (code, _what, lines) => {
  expect(coverage(lines).problems.map(problem => problem.code)).toEqual([code])
})

test('an open fact needs no reason, and may stand as an open question', () => {
  const { problems, entries } = coverage([fact('SM-AB-01'), fact('SM-AB-02', '', 'X'), fact('SM-AB-03', '', 'M')])
  expect(problems).toEqual([])
  expect(entries.map((entry: Coverage) => coverageWords(entry).en)).toEqual([
    'SM-1',
    'its sources conflict: not used',
    'unverified: not used',
  ])
  const disabled = `- clause: SM-4
  title: { zh: 问, en: Question }
  text: { zh: 问, en: Question }
  disabled: { zh: 几天？, en: How many days? }
  source: SM-AB-02
`
  const asked = coverage([fact('SM-AB-01'), fact('SM-AB-02', '', 'X')], { 'clauses/zz.yaml': disabled })
  expect(asked.problems).toEqual([])
  expect(asked.entries.map(entry => coverageWords(entry).zh)).toEqual(['SM-1', 'SM-4（待定）'])
})

test('the command says what is wrong, in words and as JSON', () => {
  const said: string[] = []
  const out = { write: (text: string) => void said.push(text) }
  expect(tellCoverage({ packsRoot: root([fact('SM-AB-02')]), json: true }, out)).toBe(1)
  expect(JSON.parse(said.join(''))).toMatchObject({
    facts: [{ fact: 'SM-AB-02', clauses: [], why: null }],
    problems: [{ code: 'uncovered_fact' }, { code: 'unknown_fact' }],
  })
  expect(tellCoverage({ packsRoot: root([fact('sm-2')]), json: false }, out)).toBe(1)
  expect(said.at(-1)).toContain(join('facts', 'small.yaml'))
})
