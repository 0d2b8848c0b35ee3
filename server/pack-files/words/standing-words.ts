import type { Wording } from '../../../core/policy/clause.ts'

/*
 * What the tables of a merchant's standing say: how points are counted, capped and cleared, how sanctions run, and what
 * figures look at. By column and by code, for any pack; the names of its violations and figures a pack has itself.
 */

const w = (zh: string, en: string): Wording => ({ zh, en })

/** Columns whose clause is a length of time by itself, whatever it may count from elsewhere. */
export const LENGTHS: ReadonlySet<string> = new Set(['lasts', 'days', 'delay'])

/** What the tables are about. */
export const STANDING_TITLES: Readonly<Record<string, Wording>> = {
  point_classes: w('扣分的类别', 'Classes of points'),
  figure_limits: w('指标不达标的后果', 'What missing a figure brings'),
  point_repeats: w('初次与重复', 'First times and repeats'),
  legacy_classes: w('旧违规的类别', 'Classes of older violations'),
  legacy_conversion: w('旧扣分的转换', 'How older points are converted'),
}

/** Their results, as a person says them. */
export const STANDING_WHOLE: Readonly<Record<string, Readonly<Record<string, Wording>>>> = {
  stacking: {
    together: w('各自执行', 'each by itself'),
    absorb: w('同时达到的只执行最重的', 'of several the heaviest alone'),
    queue: w('同时达到的依次执行', 'several follow each other'),
    strictest: w('同时达到的从严执行一项', 'of several the strictest'),
  },
  repeats: { once: w('每个节点只执行一次', 'each node once'), each: w('每次达到都执行', 'each time it is reached') },
  ends_with: {
    expiry: w('期满结束', 'ends with its time'),
    correction_and_exam: w('纠正、期满并通过考试后结束', 'ends once put right, over and the exam passed'),
  },
  cleared: { never: w('不清零', 'never cleared'), year_end: w('年底清零', 'cleared at the end of the year') },
  reminder: { true: w('只作提醒，不扣分', 'a reminder, without points') },
  within: {
    day: w('以一日计', 'within a day'),
    three_days: w('以三天计', 'within three days'),
    week: w('以一周计', 'within a week'),
    thirty_days: w('以三十天计', 'within thirty days'),
    month: w('以一个月计', 'within a month'),
    year: w('以自然年计', 'within a calendar year'),
  },
  form: { average: w('取平均', 'the average'), median: w('取中位数', 'the median') },
  compensation: { none: w('不作赔付', 'nothing is paid') },
}

export const STANDING_NAMES: Readonly<Record<string, Wording>> = {
  account: w('计入账户 ', 'counted in the account '),
  counts: w('统计', 'counting '),
  over: w('占', 'out of '),
  hours: w('时段为 ', 'in '),
  months: w('统计期 ', 'over '),
  days: w('统计期 ', 'over '),
  order_limit: w('单量限为日均的 ', 'daily orders limited to '),
  delay: w('延后 ', 'shown late by '),
  carried: w('结转 ', 'carrying over '),
  limit: w('限额 ', 'limit '),
  else: w('或者 ', 'or else '),
  above: w('适用于超过 ', 'where it is above '),
  most_a_day: w('每日最多 ', 'a day at most '),
  node: w('节点：', 'node: '),
  penalty: w('违约金 ', 'a penalty of '),
  counted: w('统计时间：', 'counted in: '),
  to: w('转为类别：', 'become class: '),
  class_b: w('B 类 ', 'class B '),
  class_a: w('A 类 ', 'class A '),
}

/** Facts that only a standing has. */
export const STANDING_FACTS: Readonly<Record<string, Wording>> = {
  account: w('账户为', 'account'),
  share: w('占比（万分之）', 'share in basis points'),
  orders: w('订单数', 'orders'),
  new_points: w('当年新增扣分', 'points of the year'),
  times: w('第几次', 'time'),
}
