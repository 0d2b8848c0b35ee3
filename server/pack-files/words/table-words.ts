import type { Wording } from '../../../core/policy/clause.ts'
import type { Lexicon } from './lexicon.ts'

/** What a decision table is about. The tables of a kind of case bear its name in front: complaint_compensation. */
export function tableTitle(table: string, lexicon: Lexicon): Wording {
  const title = TITLES[table]
  if (title !== undefined) return title
  const own = Object.keys(TITLES).find(name => table.endsWith(`_${name}`))
  const kind = own === undefined ? null : lexicon.kind(table.slice(0, -own.length - 1))
  if (own !== undefined && kind !== null) {
    const { zh, en } = TITLES[own] ?? { zh: own, en: own }
    return { zh: `${kind.zh}的${zh}`, en: `${kind.en}, ${en.charAt(0).toLowerCase()}${en.slice(1)}` }
  }
  if (table.startsWith('after_')) return { zh: '后续环节', en: 'What comes next' }
  return { zh: table, en: table }
}

const TITLES: Readonly<Record<string, Wording>> = {
  remedies_offered: { zh: '可申请的处理方式', en: 'What may be asked for' },
  acceptance_window: { zh: '受理期限', en: 'Time for applying' },
  no_reason_excluded: { zh: '七天无理由退货的适用', en: 'The seven-day return' },
  not_accepted: { zh: '受理条件', en: 'What is accepted' },
  application_limits: { zh: '申请次数', en: 'How often one may apply' },
  burden_of_proof: { zh: '举证责任', en: 'Burden of proof' },
  evidence_demanded: { zh: '应提交的凭证', en: 'Evidence to hand in' },
  evidence_limits: { zh: '凭证数量', en: 'How much evidence' },
  freight: { zh: '运费', en: 'Freight' },
  deduction_order: { zh: '划扣顺序', en: 'From where money is taken' },
  ruling_proposal: { zh: '判定建议', en: 'Proposed rulings' },
  default_ruling: { zh: '逾期判定', en: 'Rulings by time' },
  advance_conditions: { zh: '先行垫付的条件', en: 'When the platform pays first' },
  ship_by: { zh: '默认发货时限', en: 'Default time to ship' },
  violations: { zh: '违规认定', en: 'Violations' },
  compensation: { zh: '赔付', en: 'Compensation' },
  effects: { zh: '成立后的效果', en: 'What follows' },
  start: { zh: '起始环节', en: 'Where it begins' },
  sanctions: { zh: '节点处理', en: 'Sanctions' },
  sanction_rules: { zh: '处理的执行', en: 'How sanctions run' },
  point_caps: { zh: '扣分上限', en: 'Caps on points' },
  point_classes: { zh: '扣分的类别', en: 'Classes of points' },
  legacy_classes: { zh: '旧违规的类别', en: 'Classes of older violations' },
  legacy_conversion: { zh: '旧扣分的转换', en: 'How older points are converted' },
  listing_limits: { zh: '发布件数', en: 'How many listings' },
  listing_measures: { zh: '违规商品的措施', en: 'Measures against listings' },
  speedy_refund: { zh: '极速退款', en: 'Speedy refunds' },
  point_clearing: { zh: '扣分清零', en: 'Clearing of points' },
  deposit_levels: { zh: '保证金', en: 'Deposit levels' },
  figures: { zh: '指标', en: 'Figures' },
}
