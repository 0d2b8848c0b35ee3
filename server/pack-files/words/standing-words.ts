import type { Wording } from '../../../core/policy/clause.ts'

const w = (zh: string, en: string): Wording => ({ zh, en })

/** What the tables on a merchant's standing are about. */
export const STANDING_TITLES: Readonly<Record<string, Wording>> = {
  point_classes: w('分值的账户', 'Where points are counted'),
  point_repeats: w('初次与重复', 'First times and repeats'),
  legacy_classes: w('旧违规的类别', 'Classes of older violations'),
  legacy_conversion: w('旧扣分的转换', 'Older points converted'),
}

/** Their results, as a person says them. */
export const STANDING_WHOLE: Readonly<Record<string, Readonly<Record<string, Wording>>>> = {
  stacking: {
    together: w('各自执行', 'each by itself'),
    absorb: w('只执行最重的', 'the heaviest alone'),
    queue: w('依次执行', 'one after the other'),
    strictest: w('从严执行一项', 'the strictest at any time'),
  },
  repeats: { once: w('每个节点一次', 'each node once'), each: w('每满一次执行一次', 'again at each multiple') },
  ends_with: {
    expiry: w('期满结束', 'ends with its time'),
    correction_and_exam: w('纠正、期满并通过考试后结束', 'ends once put right, over and the exam passed'),
  },
  cleared: { never: w('不清零', 'never cleared'), year_end: w('年底清零', "cleared at the year's end") },
  reminder: { true: w('只作提醒，不扣分', 'a reminder, without points') },
  within: {
    day: w('同一日内', 'within a day'),
    three_days: w('三天内', 'within three days'),
    week: w('同一周内', 'within a week'),
    thirty_days: w('三十天内', 'within thirty days'),
    month: w('同一月内', 'within a month'),
    year: w('同一自然年内', 'within a calendar year'),
  },
}

export const STANDING_NAMES: Readonly<Record<string, Wording>> = {
  account: w('计入账户 ', 'counted in the account '),
  carried: w('结转 ', 'carried over: '),
  penalty: w('违约金 ', 'a penalty of '),
  most_a_day: w('一日最多 ', 'at most a day '),
  to: w('转为类别 ', 'becomes class '),
  class_b: w('每次折为 B 类 ', 'each time in class B '),
}

/** Facts that only a standing has. */
export const STANDING_FACTS: Readonly<Record<string, Wording>> = {
  account: w('账户为', 'account'),
  new_points: w('当年新增扣分', 'points of the year'),
  times: w('第几次', 'time'),
}
