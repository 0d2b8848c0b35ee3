import type { Wording } from '../../../core/policy/clause.ts'
import type { Row } from '../../../core/policy/table.ts'
import { glossed, LIABILITY_WORDS, MEASURE_WORDS, OUTCOME_WORDS } from '../../application/wording/glossary.ts'
import { periodSince, periodWords } from '../../application/wording/period-words.ts'
import { lowerFirst } from '../../application/wording/sentence-parts.ts'
import { type Lexicon, listed } from './lexicon.ts'
import { STANDING_NAMES, STANDING_WHOLE } from './standing-words.ts'
import { momentWords, valueWords } from './value-words.ts'

type Result = Row['then'][string]

/** What a row of a decision table comes to, as a person says it. */
export function resultWords(then: Row['then'], lexicon: Lexicon): Wording {
  const parts = Object.entries(then).map(([name, result]) => partWords(name, result, lexicon))
  return listed(parts, { zh: '，', en: ', ' })
}

/** A clause by its title, as what it gives: 自签收次日 0 时起 7 天; by its title where that is no value. */
export function clauseInWords(id: string, lexicon: Lexicon): Wording {
  const clause = lexicon.clause(id)
  const value = clause?.values.filter(({ scope }) => Object.keys(scope).length === 0).at(-1)?.value
  if (clause === null || value?.kind !== 'period') return lengthInWords(id, lexicon)
  return periodSince(value.period, momentWords(clause.countedFrom ?? 'stage_entered'))
}

/** The same of how long a measure lasts: 7 天. It begins when it is imposed, which needs no saying. */
function lengthInWords(id: string, { clause: find, currency }: Lexicon): Wording {
  const clause = find(id)
  if (clause === null) return { zh: id, en: id }
  const value = clause.values.filter(({ scope }) => Object.keys(scope).length === 0).at(-1)?.value
  if (value === undefined) return { zh: `“${clause.title.zh}”`, en: `“${clause.title.en}”` }
  return value.kind === 'period' ? periodWords(value.period) : valueWords(value, currency)
}

function partWords(name: string, result: Result, lexicon: Lexicon): Wording {
  const whole = WHOLE[name]?.[String(result)]
  if (whole !== undefined) return whole
  const { zh, en } = NAMES[name] ?? { zh: `${name}：`, en: `${name}: ` }
  const value = answerWords(name, result, lexicon)
  return { zh: `${zh}${value.zh}`, en: `${en}${value.en}` }
}

function answerWords(name: string, result: Result, lexicon: Lexicon): Wording {
  if (Array.isArray(result)) {
    if (result.length === 0) return { zh: '无', en: 'nothing' }
    return listed(result.map(code => codedWords(String(code), lexicon)))
  }
  const code = String(result)
  if (typeof result === 'string' && lexicon.clause(result) !== null) {
    return name === 'lasts' ? lengthInWords(result, lexicon) : clauseInWords(result, lexicon)
  }
  if (name === 'stage') return lexicon.stage(code) ?? { zh: code, en: code }
  if (name === 'close') return glossed(OUTCOME_WORDS, code)
  if (name === 'liability') return glossed(LIABILITY_WORDS, code)
  return codedWords(code, lexicon)
}

function codedWords(code: string, lexicon: Lexicon): Wording {
  const known = CODES[code] ?? lexicon.coded(code) ?? MEASURE_WORDS[code] ?? { zh: code, en: code }
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
  stage: w('转入“', 'goes to: '),
  close: w('结案：', 'closes: '),
  most: w('最多 ', 'at most '),
  least: w('最低 ', 'at least '),
  share: w('按实付金额的 ', ''),
  fixed: w('每次 ', ''),
  times: w('按商品价格的倍数：', 'times the price: '),
  by: w('发货时限为', 'ship by '),
  violation: w('违规：', 'violation: '),
  class: w('类别 ', 'class '),
  points: w('每次扣 ', ''),
  tier: w('情节', 'degree: '),
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
