import type { CountName } from '../../../core/metrics/counts.ts'
import type { Wording } from '../../../core/policy/clause.ts'
import type { Conditions } from '../../../core/policy/conditions.ts'
import type { Row } from '../../../core/policy/table.ts'
import { glossed, LIABILITY_WORDS, MEASURE_WORDS, OUTCOME_WORDS } from '../../application/wording/glossary.ts'
import { periodSince, periodWords } from '../../application/wording/period-words.ts'
import { lowerFirst } from '../../application/wording/sentence-parts.ts'
import { COUNT_TITLES } from './count-words.ts'
import { type Lexicon, listed, quoted } from './lexicon.ts'
import { LENGTHS, STANDING_NAMES, STANDING_WHOLE } from './standing-words.ts'
import { momentWords, valueWords } from './value-words.ts'

type Result = Row['then'][string]

/** What a row of a decision table comes to, as a person says it. */
export function resultWords({ then, when }: Row, lexicon: Lexicon): Wording {
  const parts = Object.entries(then).map(([name, result]) => partWords(name, result, { ...lexicon, when }))
  return listed(parts, { zh: '，', en: ', ' })
}

/** A clause as what it gives for these facts: 自签收次日 0 时起 7 天; by its title where that is not one value. */
export function clauseInWords(id: string, lexicon: Lexicon, when: Conditions = {}): Wording {
  const clause = lexicon.clause(id)
  const value = lexicon.value(id, when)
  const isSpan = value?.kind === 'period' && clause !== null && clause.countedFrom !== null
  return isSpan ? periodSince(value.period, momentWords(clause.countedFrom)) : lengthInWords(id, { ...lexicon, when })
}

/** The same of how long a measure lasts: 7 天. It begins when it is imposed, which needs no saying. */
function lengthInWords(id: string, { clause: find, value: worthOf, currency, when }: InRow): Wording {
  const title = find(id)?.title
  const value = worthOf(id, when)
  if (value === null)
    return title === undefined ? { zh: id, en: id } : { zh: `见“${title.zh}”`, en: `see “${title.en}”` }
  return value.kind === 'period' ? periodWords(value.period) : valueWords(value, currency)
}

/** With the facts that the row asks for, which pick its clauses' values. */
interface InRow extends Lexicon {
  readonly when: Conditions
}

function partWords(name: string, result: Result, lexicon: InRow): Wording {
  const whole = WHOLE[name]?.[String(result)] ?? STANDING_WHOLE[name]?.[String(result)]
  if (whole !== undefined) return whole
  const { zh, en } = NAMES[name] ?? STANDING_NAMES[name] ?? { zh: `${name}：`, en: `${name}: ` }
  const value = answerWords(name, result, lexicon)
  return { zh: `${zh}${value.zh}`, en: `${en}${value.en}` }
}

function answerWords(name: string, result: Result, lexicon: InRow): Wording {
  if (Array.isArray(result)) {
    if (result.length === 0) return { zh: '无', en: 'nothing' }
    return listed(result.map(code => codedWords(String(code), lexicon, name)))
  }
  const code = String(result)
  if (typeof result === 'string' && lexicon.clause(result) !== null) {
    return LENGTHS.has(name) ? lengthInWords(result, lexicon) : clauseInWords(result, lexicon, lexicon.when)
  }
  if (name === 'stage') return quoted(lexicon.stage(code) ?? { zh: code, en: code })
  if (name === 'close') return glossed(OUTCOME_WORDS, code)
  if (name === 'liability') return glossed(LIABILITY_WORDS, code)
  return codedWords(code, lexicon, name)
}

function codedWords(code: string, lexicon: Lexicon, name: string): Wording {
  const counted = name === 'counts' || name === 'over' ? COUNT_TITLES[code as CountName] : undefined
  const known = counted ?? CODES[code] ?? lexicon.coded(code, name) ?? MEASURE_WORDS[code] ?? { zh: code, en: code }
  return { zh: known.zh, en: lowerFirst(known.en) }
}

const w = (zh: string, en: string): Wording => ({ zh, en })

/** Results that are a statement by themselves. */
const WHOLE: Readonly<Record<string, Readonly<Record<string, Wording>>>> = {
  offered: { true: w('可以申请', 'may be asked for'), false: w('不提供', 'not on offer') },
  limited: { false: w('不限期', 'no time limit') },
  excluded: {
    true: w('不适用七天无理由', 'no seven-day return'),
    false: w('适用七天无理由', 'with the seven-day return'),
  },
  on: {
    buyer: w('由买家举证', 'the buyer has to prove'),
    merchant: w('由商家举证', 'the merchant has to prove'),
  },
  accepted: { true: w('予以受理', 'accepted'), false: w('不予受理', 'not accepted') },
  allowed: {
    true: w('可以垫付', 'the platform may pay first'),
    false: w('不予垫付', "the platform doesn't pay first"),
  },
  outbound: {
    buyer: w('发出运费由买家承担', 'the way out on the buyer'),
    merchant: w('发出运费由商家承担', 'the way out on the merchant'),
  },
  return: {
    buyer: w('退回运费由买家承担', 'the way back on the buyer'),
    merchant: w('退回运费由商家承担', 'the way back on the merchant'),
  },
  violation: { none: w('不作违规处理', 'no violation') },
  cap_per: {
    order: w('同一订单合并计算上限', 'one cap for all of an order'),
    case: w('每件投诉各计上限', 'a cap for each complaint'),
  },
  ...STANDING_WHOLE,
  to_platform_too: { true: w('另向平台支付同等金额', 'and as much again to the platform') },
}

const NAMES: Readonly<Record<string, Wording>> = {
  window: w('', ''),
  kinds: w('应提交：', 'hand in: '),
  within: w('时限为', 'within '),
  from: w('依次为：', 'in this order: '),
  liability: w('建议', ''),
  outcome: w('', ''),
  stage: w('转入', 'goes to '),
  close: w('结案：', 'closes: '),
  most: w('最多 ', 'at most '),
  most_rulings: w('判定结束的最多 ', 'of them ruled at most '),
  most_a_month: w('每月最多 ', 'a month at most '),
  limit: w('不超过 ', 'no more than '),
  days: w('统计 ', 'over '),
  first: w('第一档 ', 'from '),
  second: w('第二档 ', 'then from '),
  third: w('第三档 ', 'then from '),
  orders: w('订单数不少于 ', 'of at least so many orders: '),
  least: w('最低 ', 'at least '),
  share: w('按实付金额的 ', 'of the price paid '),
  fixed: w('每次 ', ''),
  times: w('按商品价格的倍数：', 'times the price: '),
  by: w('发货时限为', 'ship by '),
  violation: w('违规：', 'violation: '),
  class: w('类别 ', 'class '),
  points: w('扣分：', ''),
  tier: w('情节', 'of degree: '),
  measures: w('措施：', 'measures: '),
  lasts: w('期限 ', 'for '),
  pay_form: w('赔付方式：', 'paid in '),
  effects: w('效果：', 'effects: '),
  ...STANDING_NAMES,
}

const CODES: Readonly<Record<string, Wording>> = {
  refund: w('退款', 'refund'),
  return_refund: w('退货退款', 'return and refund'),
  dismissal: w('驳回', 'dismissal'),
  pay_merchant: w('打款给商家', 'payment to the merchant'),
  held: w('冻结款', 'what is frozen'),
  deposit: w('保证金', 'deposit'),
  payable: w('其他货款', 'other money owed'),
  cash: w('现金', 'cash'),
  coupon: w('红包或优惠券', 'a red packet or coupon'),
  points: w('积分', 'points of the platform'),
  minor: w('轻微', 'minor'),
  ordinary: w('一般', 'ordinary'),
  grave: w('严重', 'grave'),
  very_grave: w('特别严重', 'very grave'),
  first: w('一', 'one'),
  second: w('二', 'two'),
  third: w('三', 'three'),
}
