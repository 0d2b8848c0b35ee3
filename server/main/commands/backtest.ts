import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import type { Pool } from 'pg'
import type { Instant } from '../../../core/kernel/instant.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import { type DraftReading, draftMoment, readDraft } from '../../pack-files/backtest/draft-rules.ts'
import { reportOf } from '../../pack-files/backtest/report.ts'
import { rulesAsOf } from '../../pack-files/backtest/rules-as-of.ts'
import { generatedBatches, runTrial } from '../../pack-files/backtest/run-trial.ts'
import { summaryLines } from '../../pack-files/backtest/summary.ts'
import type { Batch, TrialTerms } from '../../pack-files/backtest/trial.ts'
import { marketProblem } from '../../pack-files/backtest/trial-market.ts'
import { createCalendars } from '../../pack-files/calendars.ts'
import { momentOn, packNamed, UsageError, type Writer } from '../../pack-files/commands/terms.ts'
import type { Ground } from '../../pack-files/drive/case-state.ts'
import { groundIn } from '../../pack-files/drive/market-ground.ts'
import type { Pack } from '../../pack-files/pack.ts'
import { problemText } from '../../pack-files/problem.ts'
import { createMarketplaces } from '../../postgres/marketplaces.ts'
import { createQueries } from '../../postgres/queries.ts'
import { openBeside } from '../open-beside.ts'
import { pastCases } from '../past-cases.ts'
import { readSettings } from '../settings.ts'
import { type ProgressTarget, progressBar } from './progress-bar.ts'

export interface BacktestOptions {
  readonly draft?: string
  readonly asOf?: string
  readonly against?: string
  readonly cases?: string
  readonly seed?: string
  readonly market?: string
  readonly marketplace?: string
  readonly since?: string
  readonly lang?: string
  readonly json?: boolean
}

export interface BacktestSurroundings {
  readonly packsRoot: string
  readonly now: Instant
  readonly out: Writer
  readonly progress: ProgressTarget
  /** The store of this installation, for its own cases. */
  readonly openStore: () => Promise<{ readonly pool: Pool; readonly close: () => Promise<void> }>
}

/** `pingli pack backtest`: what other rules would have done to past cases. */
export function addBacktestCommand(pack: Command, packsRoot: string): void {
  pack
    .command('backtest')
    .description(
      '草稿或另一日期的规则会让过去的案件怎样 · what a draft, or other dates’ rules, would have done to past cases',
    )
    .argument('<pack>', '规则包名 · id of the pack')
    .option('--draft <folder>', '改过的规则包文件夹 · a changed copy of the pack’s folder')
    .option('--as-of <date>', '某日的规则 · the rules of a date, YYYY-MM-DD')
    .option(
      '--against <date>',
      '与此日规则比，不写则与实际经过比 · compare with this date; else with how the cases went',
    )
    .option('--cases <count>', `编造多少案件 · make up so many cases (${CASES_DEFAULT} without it)`)
    .option('--seed <number>', '同一种子，同样的案件 · the same seed makes up the same cases (1 without it)')
    .option('--market <name>', '哪个市场的案件 · the cases of which market, where the pack has markets')
    .option('--marketplace <id>', '本系统某商城的已结案件 · the closed cases of a marketplace of this installation')
    .option('--since <date>', '自何时起结案 · closed since then; with --marketplace')
    .option('--lang <language>', 'zh 或 or en', 'zh')
    .option('--json', '一个 JSON 文档 · one JSON document')
    .action(async (name: string, options: BacktestOptions) => {
      process.exitCode = await backtest(name, options, {
        packsRoot,
        now: Date.now() as Instant,
        out: process.stdout,
        progress: process.stderr,
        openStore: () => openBeside(readSettings(process.env)),
      })
    })
}

/** 0: tried; 1: the draft can't be read, or breaks down in some case. */
export async function backtest(name: string, options: BacktestOptions, around: BacktestSurroundings): Promise<0 | 1> {
  const { packsRoot, now, out } = around
  const pack = packNamed(packsRoot, name)
  assertMarket(pack, options)
  const language = languageIn(options)
  const source = sourceIn(options, pack)
  const { market } = options
  const reading = draftIn(options, { pack, packsRoot })
  if ('problems' in reading) {
    out.write(`${reading.problems.map(problemText).join('\n')}\n`)
    return 1
  }
  const calendars = createCalendars(packsRoot)
  const on = (of: Pack, moment: Instant): Ground => groundIn(rulesAsOf(of, moment), market, calendars)
  const wanted = options.asOf === undefined ? draftMoment(reading.pack, now) : momentOn(options.asOf, pack)
  const [draft, base] = [on(reading.pack, wanted), on(pack, baseMoment(options, { pack, now }))]
  const isMadeUp = 'count' in source
  const generator = isMadeUp ? { ground: base, seed: source.seed, before: baseMoment(options, { pack, now }) } : null
  const terms: TrialTerms = { draft, against: isMadeUp || options.against === undefined ? null : base, generator }
  const tally = await withBatches({ source, pack, market, around }, batches =>
    run(terms, { batches, source, progress: around.progress }),
  )
  const report = reportOf(tally, draft.snapshot.currency)
  out.write(options.json ? `${JSON.stringify(report)}\n` : textOf(report, { language, snapshot: draft.snapshot }))
  return report.faulty > 0 ? 1 : 0
}

type CaseSource =
  | { readonly count: number; readonly seed: number }
  | { readonly marketplaceId: string; readonly since: Instant }

function run(
  terms: TrialTerms,
  { batches, source, progress }: { batches: AsyncIterable<Batch>; source: CaseSource; progress: ProgressTarget },
) {
  const bar = progressBar(progress, 'count' in source ? source.count : null)
  const running = runTrial({ terms, batches, threads: availableParallelism(), onProgress: done => bar.show(done) })
  return running.finally(() => bar.clear())
}

/** Made-up cases need no store; stored ones are read from that of this installation. */
async function withBatches<Result>(
  {
    source,
    pack,
    market,
    around,
  }: { source: CaseSource; pack: Pack; market: string | undefined; around: BacktestSurroundings },
  use: (batches: AsyncIterable<Batch>) => Promise<Result>,
): Promise<Result> {
  if ('count' in source) return use(generatedBatches(source.count))
  const store = await around.openStore()
  try {
    const { marketplaceId } = source
    if ((await createMarketplaces(store.pool).find(marketplaceId)) === null) {
      throw new UsageError(`没有这个商城 · there is no marketplace ${marketplaceId} here`)
    }
    return await use(pastCases({ ...source, pack: pack.id, market, casesMax: CASES_MAX }, createQueries(store.pool)))
  } finally {
    await store.close()
  }
}

function draftIn(
  { draft, asOf }: BacktestOptions,
  { pack, packsRoot }: { pack: Pack; packsRoot: string },
): DraftReading {
  if ((draft === undefined) === (asOf === undefined))
    throw new UsageError('二选一 · either --draft FOLDER or --as-of DATE')
  return draft === undefined ? { pack } : readDraft(draft, { packsRoot, pack: pack.id })
}

function sourceIn({ cases, seed, marketplace, since }: BacktestOptions, pack: Pack): CaseSource {
  if (marketplace === undefined && since === undefined) {
    return {
      count: wholeIn(cases ?? CASES_DEFAULT, '--cases', CASES_MAX),
      seed: wholeIn(seed ?? '1', '--seed', SEED_MAX),
    }
  }
  if (marketplace === undefined || since === undefined || cases !== undefined || seed !== undefined) {
    throw new UsageError('二选一 · either --cases N --seed S, or --marketplace ID --since DATE')
  }
  return { marketplaceId: marketplace, since: momentOn(since, pack) }
}

function assertMarket(pack: Pack, { market }: BacktestOptions): void {
  const problem = marketProblem(pack, market)
  if (problem === null) return
  if (problem.known === null) throw new UsageError(`${pack.id} 不分市场 · ${pack.id} has no markets`)
  throw new UsageError(`--market 应为其一 · --market is one of: ${problem.known}`)
}

function baseMoment({ against }: BacktestOptions, { pack, now }: { pack: Pack; now: Instant }): Instant {
  return against === undefined ? now : momentOn(against, pack)
}

function wholeIn(text: string, option: string, most: number): number {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  if (number >= 1 && number <= most) return number
  throw new UsageError(`${option} 应为整数 · is a whole number from 1 to ${most}: ${text}`)
}

function languageIn({ lang = 'zh' }: BacktestOptions): 'zh' | 'en' {
  if (lang === 'zh' || lang === 'en') return lang
  throw new UsageError(`--lang 应为 zh 或 en · --lang is zh or en: ${lang}`)
}

function textOf(report: Parameters<typeof summaryLines>[0], telling: { language: 'zh' | 'en'; snapshot: Snapshot }) {
  return `${summaryLines(report, telling).join('\n')}\n`
}

const CASES_DEFAULT = '10000'
/** Some minutes' work; memory doesn't grow with it. */
const CASES_MAX = 1_000_000
const SEED_MAX = 4_294_967_295
