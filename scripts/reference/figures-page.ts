import { join } from 'node:path'
import { plusMs } from '../../core/kernel/instant.ts'
import { dateOf, midnightOf } from '../../core/kernel/zone.ts'
import type { CountName } from '../../core/metrics/counts.ts'
import { type Figure, figuresOn, type Limit } from '../../core/metrics/figure.ts'
import type { Clause, Wording } from '../../core/policy/clause.ts'
import type { Snapshot } from '../../core/policy/snapshot.ts'
import { createPackCatalog, type PackCatalog } from '../../server/pack-files/catalog.ts'
import { changeDates } from '../../server/pack-files/resolve/change-dates.ts'
import { code, pageHead, table } from './markdown.ts'

const purpose = `
每个规则包最新一版的指标：计什么、除以什么、覆盖哪些天、晚几天公布、在什么时段、限额、出自哪一条。原理见
[指标](../explanation/figures.md)。

The figures of each pack's newest rules: what is counted over what, in which days, how late, in which hours, with which
limit and by which clause. How they work: [figures](../explanation/figures.md).
`.trim()

export function figuresPage(): string {
  const packs = createPackCatalog(join(import.meta.dirname, '../../packs'))
  const counts = table(
    COUNT_HEAD,
    Object.entries(COUNT_WORDS).map(([name, words]) => [code(name), said(words)]),
  )
  const parts = packs.list().map(({ id }) => packPart(id, packs))
  return [pageHead('Figures', purpose), `## 计什么 · What can be counted\n\n${counts}`, ...parts].join('\n')
}

function packPart(id: string, packs: PackCatalog): string {
  const pack = packs.pack(id)
  const newest = pack === null ? undefined : changeDates(pack).at(-1)
  if (pack === null || newest === undefined) return ''
  const snapshot = packs.snapshotFor(id, midnightOf(newest, pack.zone))
  const figures = figuresOn(newest, snapshot)
  if (figures.length === 0) return ''
  return `## ${said(pack.title)}\n\n${table(
    HEAD,
    figures.map(figure => figureRow(figure, snapshot)),
  )}`
}

function figureRow(figure: Figure, snapshot: Snapshot): string[] {
  const { name, counts, over, form, scope, delayDays, clause, limits } = figure
  const days = `${dateOf(scope.from, scope.zone)} – ${dateOf(plusMs(scope.until, -1), scope.zone)}`
  const hours = scope.hours === null ? '' : `${scope.hours.opens}–${scope.hours.closes}`
  const markets = scope.markets === null ? '' : `, ${scope.markets.join(' ')}`
  const within = scope.withinMs === null ? '' : `≤ ${scope.withinMs / 60_000} min`
  return [
    code(name),
    over === null ? `${code(counts)}, ${form}` : `${code(counts)} / ${code(over)}`,
    `${figure.day}: ${days}${delayDays === 0 ? '' : ` (−${delayDays} d)`}${markets}`,
    [hours, within].filter(part => part !== '').join(', '),
    [limitWords('≤', limits.most), limitWords('or ≤', limits.orMost), limitWords('≥', limits.least)].join(' ').trim(),
    `${clause}: ${said(snapshot.clauses[clause]?.title ?? { zh: '', en: '' })}`,
    sourceOf(snapshot.clauses[clause]),
  ]
}

function limitWords(sign: string, limit: Limit | null): string {
  return limit === null ? '' : `${sign} ${limit.value} (${limit.clause})`
}

function sourceOf(clause: Clause | undefined): string {
  const value = clause?.values[0]
  return value === undefined ? '' : `${value.source} (${value.confidence})`
}

function said({ zh, en }: Wording): string {
  return `${zh} · ${en}`
}

const HEAD = [
  'Figure',
  '计什么 · Counts',
  '覆盖 · Covers',
  '时段 · Hours',
  '限额 · Limit',
  '条款 · Clause',
  '来源 · Source',
]
const COUNT_HEAD = ['Count', '是什么 · What it is']

/** Every count; one that is missing here fails the build. */
const COUNT_WORDS: Readonly<Record<CountName, Wording>> = {
  after_sales: { zh: '售后申请', en: 'Applications for after-sales' },
  disputes_at_fault: {
    zh: '判定商家责任的纠纷；和解的、申诉撤销的剔除',
    en: 'Disputes ruled to be the merchant’s fault; excluded: settled ones, and rulings that an appeal undid',
  },
  interventions: {
    zh: '平台介入的纠纷，不论责任',
    en: 'Disputes into which the platform stepped, whoever was at fault',
  },
  refunds: { zh: '已到账的退款；随判定撤销的剔除', en: 'Refunds that reached the buyer; excluded: by a ruling undone' },
  refusals: { zh: '商家拒绝的申请', en: 'Applications that the merchant refused' },
  calls_for_help: {
    zh: '买家求助平台：投诉与申请介入',
    en: 'Complaints, and disputes into which the buyer called the platform',
  },
  seller_cancellations: {
    zh: '未发货而因商家原因或由系统退款的订单',
    en: 'Unshipped orders refunded by the merchant’s doing or by the platform itself',
  },
  seller_returns: {
    zh: '因商家原因的退货退款；买家撤回、逾期未寄回、商家胜诉的剔除',
    en: 'Returns for the merchant’s reasons; excluded: withdrawn, never sent back, won by the merchant',
  },
  answers_due: { zh: '应答复的服务请求', en: 'Service requests that had to be answered' },
  answers_in_time: { zh: '其中按时答复的', en: 'Of them those answered in time' },
  orders: { zh: '支付的订单', en: 'Paid orders' },
  order_lines: { zh: '支付的子订单', en: 'Lines of paid orders' },
  askers: {
    zh: '咨询的买家，每天一次；被举报成立的剔除',
    en: 'Buyers who asked something, each once a day; excluded: those of whom a report was upheld',
  },
  askers_answered: {
    zh: '其中每条消息都及时得到人工答复的',
    en: 'Of them those whose every message a person answered in time',
  },
  first_answers: {
    zh: '买家当天首条消息的等待；未答复的剔除',
    en: 'How long a buyer’s first message of a day waited; excluded: still waiting',
  },
  answers: { zh: '每条消息的等待；未答复的剔除', en: 'How long each message waited; excluded: still waiting' },
  complainants: { zh: '投诉的买家，每天一次', en: 'Buyers who complained, each once a day' },
}
