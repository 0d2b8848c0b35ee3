import type { Wording } from '../../../core/policy/clause.ts'

/*
 * What the tables of a merchant's standing say: how points are counted, capped and cleared, how sanctions run, and what
 * figures look at. By column and by code, for any pack; the names of its violations and figures a pack has itself.
 */

const w = (zh: string, en: string): Wording => ({ zh, en })

/** Columns whose clause is a length of time by itself, whatever it may count from elsewhere. */
export const LENGTHS: ReadonlySet<string> = new Set(['lasts', 'days', 'delay'])

export const STANDING_WHOLE: Readonly<Record<string, Readonly<Record<string, Wording>>>> = {
  counted: { apart: w('单独累计', 'counted apart') },
  cleared: { never: w('不清零', 'never cleared'), year_end: w('年底清零', 'cleared at the end of the year') },
  at: { year_end: w('年底清零', 'cleared at the end of the year') },
  within: {
    week: w('以一周计', 'within a week'),
    month: w('以 30 天计', 'within 30 days'),
    three_days: w('以三天计', 'within three days'),
  },
  counts: {
    intervened: w('统计平台介入的退款', 'counting refunds into which the platform stepped'),
    at_fault: w('统计判定商家责任的退款', "counting refunds that were ruled the merchant's fault"),
  },
  stacking: {
    absorb: w('同时达到的取最重', 'of several the heaviest'),
    queue: w('同时达到的依次执行', 'several follow each other'),
    strictest: w('同时达到的取最严', 'of several the strictest'),
  },
  repeats: { once: w('每个节点只执行一次', 'each node once'), each: w('每次达到都执行', 'each time it is reached') },
  ends_with: { correction_and_exam: w('纠正并通过考试后结束', 'ends with correction and an exam') },
  except: { agreement_ended: w('已终止协议的除外', 'unless the agreement has ended') },
  compensation: { none: w('不作赔付', 'nothing is paid') },
}

export const STANDING_NAMES: Readonly<Record<string, Wording>> = {
  days: w('统计期 ', 'over '),
  delay: w('延后 ', 'shown late by '),
  carried: w('结转 ', 'carrying over '),
  limit: w('限额 ', 'limit '),
  else: w('或者 ', 'or else '),
  above: w('适用于超过 ', 'where it is above '),
  most_a_day: w('每日最多 ', 'a day at most '),
  node: w('节点：', 'node: '),
  penalty: w('违约金 ', 'a penalty of '),
  counted: w('统计时间：', 'counted in: '),
  to: w('转为：', 'become: '),
  class_b: w('B 类 ', 'class B '),
  class_a: w('A 类 ', 'class A '),
}
