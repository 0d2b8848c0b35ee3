import { expect, test } from 'vitest'
import { instant } from '../kernel/instant.ts'
import type { StandingDraft, StandingEvent } from './events.ts'
import { evolveStanding, noStanding } from './evolve.ts'
import type { NotedFigures } from './figure-limit.ts'
import { noteFigures } from './figure-limits.ts'
import type { StandingFile } from './standing-file.ts'

const at = instant('2026-03-03T00:00+08:00')
const parts = { numerator: 3, denominator: 10, value: 3000 }
const tier = (figure: string, orderLimitBasisPoints: number | null) => {
  return { figure, clause: 'TT-MET-1', orderLimitBasisPoints, pointsHundredths: null, ...parts }
}
const noted = (beyond: NotedFigures['beyond']): NotedFigures => ({ day: '2026-03-02', at, beyond })

function after(file: StandingFile, drafts: readonly StandingDraft[]): StandingFile {
  return drafts.reduce((before, draft) => {
    const event: StandingEvent = { ...draft, seq: before.version + 1, by: { role: 'system', id: 'time' } }
    return evolveStanding(before, event)
  }, file)
}

const told = (drafts: readonly StandingDraft[]) =>
  drafts.map(draft => [draft.type, draft.type === 'FigureLimitReached' ? draft.limit.figure : null])

test('TT-MET-01 what is told again changes nothing, and of several figures only the one that changed is told', () => {
  const none = noStanding('bazaar', 'm1')
  const first = noteFigures(none, noted([tier('cancellations', 9000)]))
  expect(told(first)).toEqual([['FigureLimitReached', 'cancellations']])
  const one = after(none, first)
  expect(noteFigures(one, noted([tier('cancellations', 9000)]))).toEqual([])
  expect(noteFigures(one, noted([{ ...tier('cancellations', 9000), numerator: 4 }]))).toEqual([])
  const second = noteFigures(one, noted([tier('returns', null), tier('cancellations', 9000)]))
  expect(told(second)).toEqual([['FigureLimitReached', 'returns']])
  const both = after(one, second)
  expect(told(noteFigures(both, noted([tier('returns', null)])))).toEqual([['FigureLimitLeft', null]])
  expect(noteFigures(after(both, noteFigures(both, noted([]))), noted([]))).toEqual([])
})

test('TT-MET-01 another tier is the old one left and the new one reached', () => {
  const low = after(noStanding('bazaar', 'm1'), noteFigures(noStanding('bazaar', 'm1'), noted([tier('rate', 9000)])))
  const drafts = noteFigures(low, noted([tier('rate', 7000)]))
  expect(told(drafts)).toEqual([
    ['FigureLimitLeft', null],
    ['FigureLimitReached', 'rate'],
  ])
  expect(after(low, drafts).figureLimits).toMatchObject([{ figure: 'rate', orderLimitBasisPoints: 7000 }])
})
