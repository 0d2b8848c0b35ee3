import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { dateOf } from '../../core/kernel/zone.ts'
import type { Backtest, BacktestRefusal, Backtests, BacktestWanted } from '../application/backtest.ts'
import type { Calendars } from '../application/ports.ts'
import type { Queries } from '../application/queries.ts'
import { boundedMap } from '../http/bounded-map.ts'
import { changedPack } from '../pack-files/backtest/changed-pack.ts'
import { reportOf } from '../pack-files/backtest/report.ts'
import { rulesAsOf } from '../pack-files/backtest/rules-as-of.ts'
import { generatedBatches, runTrial } from '../pack-files/backtest/run-trial.ts'
import type { TrialTerms } from '../pack-files/backtest/trial.ts'
import { marketProblem } from '../pack-files/backtest/trial-market.ts'
import type { PackCatalog } from '../pack-files/catalog.ts'
import { groundIn } from '../pack-files/drive/market-ground.ts'
import type { Pack } from '../pack-files/pack.ts'
import { firstDate } from '../pack-files/resolve/change-dates.ts'
import { pastCases } from './past-cases.ts'

export interface BacktestPorts {
  readonly packs: PackCatalog
  readonly calendars: Calendars
  readonly queries: Pick<Queries, 'cases' | 'events'>
  readonly reportFault: (fault: unknown, about: string) => void
}

/** Back-tests in this process: each on a thread of its own, so that whoever waits for other answers doesn't wait. */
export function createBacktests(ports: BacktestPorts): Backtests {
  const kept = boundedMap<string, Backtest>(KEPT_MAX)
  const running = new Map<string, string>()
  const find: Backtests['find'] = (marketplaceId, id) => kept.get(`${marketplaceId}/${id}`) ?? null
  const begin: Backtests['begin'] = async (marketplaceId, wanted) => {
    const other = running.get(marketplaceId)
    if (other !== undefined) return { code: 'backtest_running', facts: { id: other } }
    const terms = termsOf(wanted, ports)
    if ('code' in terms) return terms
    const { pack, cases } = wanted
    const id = `bkt_${randomUUID().replaceAll('-', '')}`
    const keep = (news: Omit<Backtest, 'id' | 'pack' | 'casesTotal'>): Backtest => {
      const backtest = { id, pack, casesTotal: 'count' in cases ? cases.count : null, ...news }
      kept.set(`${marketplaceId}/${id}`, backtest)
      return backtest
    }
    const begun = keep({ status: 'running', casesDone: 0, report: null })
    running.set(marketplaceId, id)
    const done = run(terms, { marketplaceId, wanted, keep, ports }).finally(() => running.delete(marketplaceId))
    await Promise.race([done, pause(ANSWER_MS, undefined, { ref: false })])
    return find(marketplaceId, id) ?? begun
  }
  return { begin, find }
}

interface Running {
  readonly marketplaceId: string
  readonly wanted: BacktestWanted
  readonly keep: (news: Omit<Backtest, 'id' | 'pack' | 'casesTotal'>) => Backtest
  readonly ports: BacktestPorts
}

async function run(terms: TrialTerms, { marketplaceId, wanted, keep, ports }: Running): Promise<void> {
  const { cases, pack } = wanted
  const { market } = terms.draft
  const stored = 'since' in cases && { marketplaceId, pack, market, since: cases.since, casesMax: STORED_MAX }
  const batches = stored ? pastCases(stored, ports.queries) : generatedBatches('count' in cases ? cases.count : 0)
  const onProgress = (casesDone: number) => keep({ status: 'running', casesDone, report: null })
  try {
    const tally = await runTrial({ terms, batches, threads: 1, onProgress })
    keep({ status: 'done', casesDone: tally.cases, report: reportOf(tally, terms.draft.snapshot.currency) })
  } catch (fault) {
    ports.reportFault(fault, `a back-test of ${pack} for ${marketplaceId}`)
    keep({ status: 'failed', casesDone: 0, report: null })
  }
}

function termsOf(wanted: BacktestWanted, { packs, calendars }: BacktestPorts): TrialTerms | BacktestRefusal {
  const { pack: name, lines, market, draft, cases, now } = wanted
  const pack = packs.pack(name, lines)
  if (pack === null) throw new Error(`there is no pack ${name}`)
  const moment = 'asOf' in draft ? draft.asOf : now
  if (!answersFor(pack, moment)) return { code: 'pack_not_yet_in_force', facts: { pack: name } }
  const strange = marketProblem(pack, market)
  if (strange !== null) return { code: 'market_unknown', facts: { ...strange }, pointer: '/market' }
  const changed = 'asOf' in draft ? pack : changedPack(pack, draft.changes)
  if ('message' in changed) {
    const { clause, place, message: why } = changed
    return { code: 'clause_not_changeable', facts: { clause, why }, pointer: `/draft/changes/${place}` }
  }
  const ground = groundIn(rulesAsOf(pack, now), market, calendars)
  const generator = 'count' in cases ? { ground, seed: cases.seed, before: now } : null
  return { draft: groundIn(rulesAsOf(changed, moment), market, calendars), against: null, generator }
}

function answersFor(pack: Pack, moment: BacktestWanted['now']): boolean {
  const first = firstDate(pack)
  return first !== null && first <= dateOf(moment, pack.zone)
}

/** Whoever asks for a small one has it at once. */
const ANSWER_MS = 1000
/** For all marketplaces together; each is a few kilobytes. */
const KEPT_MAX = 200
/** A busy marketplace's month. */
const STORED_MAX = 20_000
