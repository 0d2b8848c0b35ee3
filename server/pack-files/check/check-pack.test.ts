import { expect, test } from 'vitest'
import { type Changes, checkSmallPack, readSmallPack } from '../fixtures/small-pack.fixture.ts'
import { checkPack } from './check-pack.ts'
import { vocabulary } from './vocabulary.ts'

const clauses = 'clauses/timers.yaml'

test('the small pack passes every check, on every date', () => {
  const report = checkSmallPack({}, { explore: true })
  expect(report.problems).toEqual([])
  expect(report.versions).toEqual(['2012-01-16', '2022-08-10'])
  expect(report.longestLives).toEqual([{ flow: 'after_sale', days: 9, openEnded: ['refunding'] }])
})

const inClauses = (old: string, young: string): Changes => ({ [clauses]: [[old, young]] })

test('a problem of some dates only says as of when', () => {
  const { problems } = checkSmallPack(inClauses('[{ from: 2012-01-16, value: 7', '[{ from: 2013-01-16, value: 7'))
  expect(problems.map(problem => problem.message)).toEqual(['SM-2 has no value in force (as of 2012-01-16)'])
})

test('EFF-01 is a warning only, and seven days ahead are enough', () => {
  const late = checkSmallPack(inClauses('announced: 2022-08-01', 'announced: 2022-08-04'))
  expect(late.problems.map(problem => problem.severity)).toEqual(['warning'])
  expect(checkSmallPack(inClauses('announced: 2022-08-01', 'announced: 2022-08-03')).problems).toEqual([])
})

test('a clause that the code names must be there, and counts as used', () => {
  const place = { file: 'core/x.ts', line: 3, column: 5 }
  const ground = { words: vocabulary(), laws: [], wantsExamples: false, explore: null }
  const unmarked = inClauses('  words_only: true\n  why: { zh: 只供阅读, en: People read it }\n', '')
  const report = (clause: string) =>
    checkPack('small', readSmallPack(unmarked), { ...ground, codeCitations: [{ clause, place }] })
  expect(report('SM-3').problems).toEqual([])
  expect(report('SM-7').problems.map(({ code, place: at }) => [code, at.file])).toContainEqual([
    'unknown_clause',
    'core/x.ts',
  ])
  expect(report('XX-7').problems.map(({ code }) => code)).toEqual(['unused_clause'])
})

test('assumed values are told with their reason', () => {
  const assumed = inClauses('confidence: U }', 'confidence: U, assumed: { zh: 推定, en: our guess } }')
  expect(checkSmallPack(assumed).assumed).toMatchObject([
    { clause: 'SM-1', from: '2022-08-10', why: { en: 'our guess' } },
  ])
})
