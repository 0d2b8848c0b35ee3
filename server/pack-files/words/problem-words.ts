import type { Wording } from '../../../core/policy/clause.ts'
import type { Fault } from '../problem.ts'

/**
 * What is wrong, in a sentence for whoever changes a value on a screen. The check's own message, with names and
 * figures, speaks to whoever writes the files, in English; what no changed value can bring about has no other words.
 */
export function problemWords({ code, message }: Pick<Fault, 'code' | 'message'>): Wording {
  return PROBLEM_WORDS[code] ?? { zh: `规则包的检查没有通过（${code}）。`, en: message }
}

export const PROBLEM_WORDS: Readonly<Record<string, Wording>> = {
  not_ahead: {
    zh: '生效日必须在今天之后：已经施行的规则从不改写。',
    en: 'It has to begin after today: what has held is never written anew.',
  },
  clause_not_changeable: {
    zh: '这个条款是法律的条文，或者没有可以接着写的沿革。',
    en: 'The clause is a law’s, or it has no history that could go on.',
  },
  strange_unit: { zh: '这个条款的数值不用这个单位。', en: 'The clause’s value isn’t counted in this unit.' },
  no_date: { zh: '没有这一天。', en: 'There is no such day.' },
  unknown_market: {
    zh: '没有这个市场，或者这个条款已经分市场写明。',
    en: 'There is no such market, or the value is for one already.',
  },
  impossible_value: {
    zh: '这个数值不可能：单位、时钟或小数不合。',
    en: 'It can’t have this value: unit, clock or fraction.',
  },
  'EFF-01': {
    zh: '公示之日距生效不足七天（电子商务法第三十四条）。',
    en: 'It is announced fewer than seven days before it takes effect (E-Commerce Law, Art. 34).',
  },
  same_date: { zh: '同一对象在这一天已经有一个数值。', en: 'There is a value from this day on already, for the same.' },
  dates_descend: {
    zh: '生效日早于同一对象后面的一行：沿革按日期先后写。',
    en: 'It begins before a later line for the same: a history goes by its dates.',
  },
  empty_span: { zh: '结束之日不晚于生效之日。', en: 'It ends before it begins.' },
  undercuts_law: { zh: '低于法律的要求。', en: 'It is less than the law demands.' },
  bound_differs: { zh: '与表格里写的数不一致。', en: 'A table says another figure.' },
  node_differs: { zh: '与节点表里的分值不一致。', en: 'The table of nodes says other points.' },
  lighter_first: { zh: '较轻的处理排在了较重的前面。', en: 'A lighter sanction stands before a heavier.' },
  scope_tie: {
    zh: '两个数值同样贴合某些情形，分不出用哪一个。',
    en: 'Two values fit some matters equally well: nothing says which.',
  },
  no_period: { zh: '期限没有可算的时长。', en: 'A deadline has no time to count with.' },
  not_in_force: {
    zh: '有一个环节要用它，那一天却没有数值。',
    en: 'A stage needs it on a day on which it has no value.',
  },
  table_overlap: { zh: '表里有两行同时适用。', en: 'Two rows of a table apply at once.' },
  row_never_reached: { zh: '表里有一行再也用不到。', en: 'A row of a table is never reached.' },
  standing_form: { zh: '商家档案用的表不再完整。', en: 'A table of the standing is no longer complete.' },
  figure_form: { zh: '指标表不再完整。', en: 'The table of figures is no longer complete.' },
}
