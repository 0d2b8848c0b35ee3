import { DAY_MS, HOUR_MS } from '../../../core/kernel/instant.ts'
import type { Wording } from '../../../core/policy/clause.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type {
  BacktestExample,
  BacktestReport,
  CourseFigures,
  DeadlineSide,
  GroupFigures,
  SideFigures,
} from '../../application/backtest.ts'
import { glossed, OUTCOME_WORDS } from '../../application/wording/glossary.ts'
import { moneyWords } from '../../application/wording/money-words.ts'
import type { Language } from '../words/language.ts'
import { ROLE_WORDS } from '../words/value-words.ts'

export interface Telling {
  readonly language: Language
  /** The draft, of which clauses, kinds and categories are named. */
  readonly snapshot: Snapshot
}

/** What a back-test found, as a person reads it: figures by side first, then how ends change, then cases. */
export function summaryLines(report: BacktestReport, telling: Telling): readonly string[] {
  const say = (zh: string, en: string) => (telling.language === 'zh' ? zh : en)
  const speaker: Speaker = { say, report, snapshot: telling.snapshot }
  if (report.cases === 0) return [say('没有符合条件的案件。', 'There are no such cases.')]
  if (report.changed === 0 && report.faulty === 0) {
    return [
      say(`${figure(report.cases)} 件中没有一件会有不同。`, `None of ${figure(report.cases)} cases would differ.`),
    ]
  }
  return [
    ...headLines(speaker),
    '',
    say('各方（按钱计）', 'By side, in money'),
    ...report.sides.map(side => `  ${sideLine(side, speaker)}`),
    ...deadlineLines(speaker),
    '',
    ...listed(say('结果如何变', 'How ends change'), outcomeLines(speaker)),
    ...listed(say('因哪条规则', 'By which rule'), causeLines(speaker)),
    ...listed(say('草案之下做不成的事', 'What could no longer be done'), refusedLines(speaker)),
    ...listed(say('按案件种类', 'By kind of case'), groupLines(report.kinds, speaker)),
    ...listed(say('按商品类目', 'By category of goods'), groupLines(report.categories, speaker)),
    ...listed(
      say('例子', 'Examples'),
      report.examples.slice(0, EXAMPLES_SHOWN).map(one => exampleLine(one, speaker)),
    ),
  ]
}

interface Speaker {
  readonly say: (zh: string, en: string) => string
  readonly report: BacktestReport
  readonly snapshot: Snapshot
}

function headLines({ say, report }: Speaker): string[] {
  const { cases, changed, otherOutcome, otherMoney, otherDeadlines, otherDuration, withRefusedActs } = report
  const share = `${((100 * changed) / cases).toFixed(1)}%`
  const [outcome, money, late, long, acts] = [
    otherOutcome,
    otherMoney,
    otherDeadlines,
    otherDuration,
    withRefusedActs,
  ].map(figure)
  const faults = say(
    `草案在 ${figure(report.faulty)} 件中自相矛盾：${report.firstFault}`,
    `The draft breaks down in ${figure(report.faulty)} cases: ${report.firstFault}`,
  )
  return [
    say(
      `${figure(cases)} 件中 ${figure(changed)} 件会有不同（${share}）：`,
      `${figure(changed)} of ${figure(cases)} cases would differ (${share}):`,
    ),
    say(
      `  结果 ${outcome} · 金额 ${money} · 逾期 ${late} · 时长 ${long} · 有人做不成当时所做的事 ${acts}`,
      `  end ${outcome} · money ${money} · deadlines missed ${late} · duration ${long} · acts refused ${acts}`,
    ),
    ...(report.faulty === 0 ? [] : [faults]),
  ]
}

function sideLine({ side, better, worse, beforeMinor, afterMinor }: SideFigures, { say, report }: Speaker): string {
  const money = (minor: number) => moneyWords(minor, report.currency)
  const delta = afterMinor - beforeMinor
  const sums = `${money(beforeMinor)} → ${money(afterMinor)}`
  const signed = `${delta > 0 ? '+' : ''}${money(delta)}`
  const verb = side === 'buyer' ? say('所得', 'got') : say('所担', 'bore')
  const parts = say(
    `更好 ${figure(better)} · 更差 ${figure(worse)} · ${verb} ${sums}（${signed}）`,
    `better ${figure(better)} · worse ${figure(worse)} · ${verb} ${sums} (${signed})`,
  )
  return `${sideName(side, say)}  ${parts}`
}

function deadlineLines({ say, report }: Speaker): string[] {
  const { advanced, duration, currency } = report
  const missed = report.deadlines.map(({ side, missedBefore, missedAfter }) => {
    return `${sideName(side, say)} ${figure(missedBefore)} → ${figure(missedAfter)}`
  })
  const [before, after] = [advanced.beforeMinor, advanced.afterMinor].map(minor => moneyWords(minor, currency))
  const [was, is] = [duration.beforeMeanMs, duration.afterMeanMs].map(ms => lengthWords(ms, say))
  return [
    say(`先行赔付  ${before} → ${after}`, `Advanced by the platform  ${before} → ${after}`),
    say(`错过的期限  ${missed.join(' · ')}`, `Deadlines missed  ${missed.join(' · ')}`),
    say(
      `平均时长  ${was} → ${is}（两种规则下都了结的 ${figure(duration.cases)} 件）`,
      `Mean duration  ${was} → ${is} (of ${figure(duration.cases)} cases that end both ways)`,
    ),
  ]
}

function outcomeLines({ say, report }: Speaker): string[] {
  return report.outcomes
    .filter(({ before, after }) => before !== after)
    .map(({ before, after, cases }) => `${outcomeWords(before, say)} → ${outcomeWords(after, say)}  ${figure(cases)}`)
}

function causeLines({ say, report, snapshot }: Speaker): string[] {
  return report.causes.map(({ clause, cases }) => {
    const title = clause === null ? undefined : snapshot.clauses[clause]?.title
    const named = clause ?? say('（无条款）', '(no clause)')
    return `${named} ${title === undefined ? '' : say(title.zh, title.en)}  ${figure(cases)}`
  })
}

function refusedLines({ say, report }: Speaker): string[] {
  return report.refusedActs.map(({ command, by, code, clause, count }) => {
    const role = ROLE_WORDS[by] ?? { zh: by, en: by }
    const why = clause === null ? code : `${code}, ${clause}`
    return `${say(role.zh, role.en)} ${command}  ${figure(count)}  (${why})`
  })
}

function groupLines(groups: readonly GroupFigures[], { say, report, snapshot }: Speaker): string[] {
  return groups.map(({ name, cases, changed, otherOutcome, buyerDeltaMinor }) => {
    const title = titleOf(name, snapshot)
    const delta = `${buyerDeltaMinor > 0 ? '+' : ''}${moneyWords(buyerDeltaMinor, report.currency)}`
    return say(
      `${title.zh}  ${figure(cases)} 件 · 不同 ${figure(changed)} · 结果不同 ${figure(otherOutcome)} · 买家 ${delta}`,
      `${title.en}  ${figure(cases)} · differ ${figure(changed)} · end ${figure(otherOutcome)} · buyers ${delta}`,
    )
  })
}

function titleOf(name: string, { flows, reasons }: Snapshot): Wording {
  const category = reasons.category?.find(({ code }) => code === name)
  return flows[name]?.title ?? category?.title ?? { zh: name, en: name }
}

function exampleLine({ caseId, alike, clause, before, after, refused }: BacktestExample, speaker: Speaker): string {
  const { say } = speaker
  const [was, is] = [courseWords(before, speaker), courseWords(after, speaker)]
  const names = [...new Set(refused.map(({ command }) => command))].join(say('、', ', '))
  const acts = names === '' ? '' : say(`；做不成：${names}`, `; no longer possible: ${names}`)
  const why = clause === null ? '' : say(`，因 ${clause}`, `, by ${clause}`)
  return say(
    `案 ${caseId} 原为${was}，按草案为${is}${why}${acts}（共 ${figure(alike)} 件如此）`,
    `Case ${caseId} was ${was}, and by the draft ${is}${why}${acts} (${figure(alike)} alike)`,
  )
}

function courseWords({ outcome, buyerGotMinor, closedAfterMs }: CourseFigures, { say, report }: Speaker): string {
  const length =
    closedAfterMs === null ? '' : say(`，历时 ${lengthWords(closedAfterMs, say)}`, lengthAfter(closedAfterMs, say))
  const money = moneyWords(buyerGotMinor, report.currency)
  return say(
    `“${outcomeWords(outcome, say)}”（买家得 ${money}${length}）`,
    `${outcomeWords(outcome, say)} (buyer ${money}${length})`,
  )
}

function lengthAfter(ms: number, say: Speaker['say']): string {
  return ` after ${lengthWords(ms, say)}`
}

function lengthWords(ms: number, say: Speaker['say']): string {
  const hours = (ms / HOUR_MS).toFixed(1)
  const days = (ms / DAY_MS).toFixed(1)
  return ms < 2 * DAY_MS ? say(`${hours} 小时`, `${hours} hours`) : say(`${days} 天`, `${days} days`)
}

function outcomeWords(outcome: string, say: Speaker['say']): string {
  const { zh, en } = glossed({ ...OUTCOME_WORDS, ...NO_END_WORDS }, outcome)
  return say(zh, en)
}

const NO_END_WORDS: Readonly<Record<string, Wording>> = {
  open: { zh: '未了结', en: 'still open' },
  not_opened: { zh: '不能提出', en: 'not to be opened' },
}

function sideName(side: DeadlineSide, say: Speaker['say']): string {
  const { zh, en } = SIDE_WORDS[side]
  return say(zh, en)
}

const SIDE_WORDS: { readonly [Side in DeadlineSide]: Wording } = {
  buyer: { zh: '买家', en: 'buyer' },
  merchant: { zh: '商家', en: 'merchant' },
  platform: { zh: '平台', en: 'platform' },
  both: { zh: '双方', en: 'both sides' },
}

function listed(head: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [head, ...lines.slice(0, LINES_SHOWN).map(line => `  ${line}`)]
}

function figure(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

const LINES_SHOWN = 12
const EXAMPLES_SHOWN = 5
