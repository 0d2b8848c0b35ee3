// Past cases tried under a draft: how many a second, on all cores as `pack backtest` does it, and in one plain loop.
// node bench/backtest.ts [CASES]

import { availableParallelism } from 'node:os'
import { instant } from '../core/kernel/instant.ts'
import { changedPack } from '../server/pack-files/backtest/changed-pack.ts'
import { reportOf } from '../server/pack-files/backtest/report.ts'
import { rulesAsOf } from '../server/pack-files/backtest/rules-as-of.ts'
import { generatedBatches, runTrial } from '../server/pack-files/backtest/run-trial.ts'
import { createTrial, type TrialTerms } from '../server/pack-files/backtest/trial.ts'
import { createCalendars } from '../server/pack-files/calendars.ts'
import { packNamed } from '../server/pack-files/commands/terms.ts'

const cases = Number(process.argv[2] ?? 100_000)
const threads = availableParallelism()
const packsRoot = new URL('../packs', import.meta.url).pathname

const terms = twelveHoursInsteadOfTwoDays()
const all = await timed(() => runTrial({ terms, batches: generatedBatches(cases), threads }))
say(`${threads} threads, batches`, all)
// The alternative without threads: the same work in the process's only one.
const alone = await timed(async () => createTrial(terms)({ kind: 'generated', first: 0, count: cases }))
say('one thread, a loop', alone)
const isSame = JSON.stringify(reportOf(all.result, 'CNY')) === JSON.stringify(reportOf(alone.result, 'CNY'))
console.log(`the figures of both are ${isSame ? 'the same' : 'DIFFERENT'}; ${all.result.changed} cases would differ`)

function twelveHoursInsteadOfTwoDays(): TrialTerms {
  const pack = packNamed(packsRoot, 'taobao')
  const draft = changedPack(pack, [{ clause: 'TB-REF-3', value: 12, unit: 'hours' }])
  if ('message' in draft) throw new Error(draft.message)
  const before = instant('2026-11-22T00:00:00+08:00')
  const clock = { zone: pack.zone, calendar: createCalendars(packsRoot).of(pack.country) }
  const ground = { snapshot: rulesAsOf(pack, before), clock }
  return { draft: { snapshot: rulesAsOf(draft, before), clock }, against: null, generator: { ground, seed: 1, before } }
}

interface Timed<Result> {
  readonly result: Result
  readonly seconds: number
  /** How long processors worked on it, which says more on a machine that others use too. */
  readonly coreSeconds: number
}

async function timed<Result>(work: () => Promise<Result>): Promise<Timed<Result>> {
  const beganMs = performance.now()
  const usedBefore = process.cpuUsage()
  const result = await work()
  const used = process.cpuUsage(usedBefore)
  return { result, seconds: (performance.now() - beganMs) / 1000, coreSeconds: (used.user + used.system) / 1e6 }
}

function say(what: string, { seconds, coreSeconds }: Timed<unknown>): void {
  const memoryMb = Math.round(process.memoryUsage.rss() / 1024 / 1024)
  const perSecond = Math.round(cases / seconds)
  const time = `${seconds.toFixed(1)} s (${coreSeconds.toFixed(1)} core seconds)`
  console.log(`${what}: ${cases} cases in ${time}, ${perSecond} a second, ${memoryMb} MB`)
}
