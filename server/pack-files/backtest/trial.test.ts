import { expect, test } from 'vitest'
import { foldEvents } from '../../../core/case-file/evolve.ts'
import type { ClauseChange } from '../../application/backtest.ts'
import { TODAY, TWELVE_HOURS, taobaoWith } from './draft.fixture.ts'
import { createGenerator } from './generated-cases.ts'
import { merged } from './merge.ts'
import { reportOf } from './report.ts'
import { generatedBatches, runTrial } from './run-trial.ts'
import { createTrial, type TrialTerms } from './trial.ts'

const today = taobaoWith()
const generator = { ground: today, seed: 7, before: TODAY }

function termsFor(changes: readonly ClauseChange[]): TrialTerms {
  return { draft: taobaoWith(changes), against: null, generator }
}

function reportOn(changes: readonly ClauseChange[], count = 400) {
  return reportOf(createTrial(termsFor(changes))({ kind: 'generated', first: 0, count }), 'CNY')
}

test('a draft that changes nothing changes no case', () => {
  expect(reportOn([])).toMatchObject({ cases: 400, changed: 0, faulty: 0, examples: [] })
})

test('TB-REF-3 at 12 hours: every case that changes does so by this clause, and money only changes hands', () => {
  const report = reportOn([TWELVE_HOURS])
  expect(report.changed).toBeGreaterThan(50)
  expect(report.causes).toEqual([{ clause: 'TB-REF-3', cases: report.changed }])
  const delta = Object.fromEntries(report.sides.map(one => [one.side, one.afterMinor - one.beforeMinor]))
  expect(delta.buyer).toBe((delta.merchant ?? 0) + (delta.platform ?? 0))
  const merchant = report.deadlines.find(({ side }) => side === 'merchant')
  expect(merchant?.missedAfter).toBeGreaterThan(merchant?.missedBefore ?? 0)
  expect(report.examples[0]).toMatchObject({ clause: 'TB-REF-3' })
  expect(report.outcomes.reduce((sum, { cases }) => sum + cases, 0)).toBe(report.changed)
  expect(report.kinds.reduce((sum, { cases }) => sum + cases, 0)).toBe(400)
  expect(report.categories.reduce((sum, { cases }) => sum + cases, 0)).toBe(400)
})

test('the n-th case of a seed is always the same, of another seed another', () => {
  const [make, again] = [createGenerator(today, generator), createGenerator(today, generator)]
  const other = createGenerator(today, { ...generator, seed: 8 })
  again(3)
  expect(again(17)).toEqual(make(17))
  expect(other(17)).not.toEqual(make(17))
})

test('made-up cases are a mix of kinds, ends, reasons, remedies and answers', () => {
  const make = createGenerator(today, generator)
  const files = Array.from({ length: 300 }, (_, place) => foldEvents(make(place).events))
  const kinds = (of: (file: NonNullable<(typeof files)[number]>) => unknown) =>
    new Set(files.map(file => (file === null ? null : of(file)))).size
  expect(kinds(file => file.outcome)).toBeGreaterThanOrEqual(5)
  expect(kinds(file => file.kind)).toBe(Object.keys(today.snapshot.flows).length)
  expect(kinds(file => file.kind === 'after_sale' && file.claim.remedy)).toBe(1 + 4)
  expect(kinds(file => file.claim.reason)).toBeGreaterThan(5)
  expect(kinds(file => file.claim.amountMinor)).toBeGreaterThan(150)
  expect(files.filter(file => file?.ruling !== null).length).toBeGreaterThan(10)
})

test('threads, batches and one loop come to the same figures', async () => {
  const terms = termsFor([TWELVE_HOURS])
  const progress: number[] = []
  const batches = generatedBatches(1200)
  const tally = await runTrial({ terms, batches, threads: 2, onProgress: done => progress.push(done) })
  const trial = createTrial(terms)
  const alone = merged(
    trial({ kind: 'generated', first: 0, count: 700 }),
    trial({ kind: 'generated', first: 700, count: 500 }),
  )
  expect(reportOf(tally, 'CNY')).toEqual(reportOf(alone, 'CNY'))
  expect(progress.at(-1)).toBe(1200)
})

test('a draft whose own rules break down is told, case by case', () => {
  const { clauses, ...rules } = today.snapshot
  const { 'TB-REF-3': _gone, ...rest } = clauses
  const draft = { ...today, snapshot: { ...rules, clauses: rest } }
  const tally = createTrial({ draft, against: null, generator })({ kind: 'generated', first: 0, count: 50 })
  const { faulty, firstFault } = reportOf(tally, 'CNY')
  expect(faulty).toBeGreaterThan(10)
  expect(firstFault).toMatch(/^generated_\d+: .*TB-REF-3/)
})

test('recorded cases can be compared under two drafts as well as with how they went', () => {
  const make = createGenerator(today, generator)
  const cases = Array.from({ length: 200 }, (_, place) => make(place))
  const twelve = taobaoWith([TWELVE_HOURS])
  const batch = { kind: 'recorded' as const, cases }
  const same = createTrial({ draft: twelve, against: twelve, generator: null })(batch)
  expect(same).toMatchObject({ cases: 200, changed: 0, faulty: 0 })
  const turned = createTrial({ draft: twelve, against: today, generator: null })(batch)
  expect(reportOf(turned, 'CNY')).toEqual(
    reportOf(createTrial({ draft: twelve, against: null, generator: null })(batch), 'CNY'),
  )
})
