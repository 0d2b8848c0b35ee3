import type { Wording } from '../../../core/policy/clause.ts'
import { LIABILITY_WORDS } from '../../application/wording/glossary.ts'
import { STANDING_FACTS } from './standing-words.ts'

const w = (zh: string, en: string): Wording => ({ zh, en })

/** What a fact is called where its value alone doesn't say it. */
export const FACT_NAMES: Readonly<Record<string, Wording>> = {
  kind: w('案件为', 'case of kind'),
  remedy: w('申请', 'asking for'),
  agreed_remedy: w('约定', 'agreed on'),
  reason: w('理由', 'reason'),
  goods: w('商品为', 'goods'),
  category: w('类目为', 'category'),
  amount_minor: w('申请金额', 'sum asked for'),
  paid_minor: w('实付金额', 'sum paid'),
  price_minor: w('商品实付', 'price paid'),
  late_hours: w('迟延小时数', 'hours late'),
  applications: w('本单已申请次数', 'earlier applications'),
  applications_about: w('同一事项已申请次数', 'earlier applications about the same'),
  earlier_rulings: w('本单已判定次数', 'earlier rulings'),
  modifications: w('已修改次数', 'changes so far'),
  degree: w('情节', 'degree'),
  measure: w('措施为', 'measure'),
  market: w('市场为', 'market'),
  violation: w('违规为', 'violation'),
  subject_violation: w('被申诉的违规为', 'violation appealed against'),
  subject_kind: w('所涉案件为', 'about a case of kind'),
  subject_reason: w('所涉理由', 'about the reason'),
  subject_remedy: w('所涉申请', 'about the remedy'),
  subject_outcome: w('所涉结果', 'about the outcome'),
  class: w('违规类别', 'class'),
  points: w('扣分', 'points'),
  figure: w('指标', 'figure'),
  reply_reason: w('答复理由', 'reason of the reply'),
  close_result: w('处理结果', 'result'),
  dismissed_reason: w('不成立的理由', 'dismissed for'),
  urged: w('催单次数', 'times urged'),
  sent_back: w('退回次数', 'times sent back'),
  ...STANDING_FACTS,
}

/** Values that say by themselves what is the case. */
export const FACT_PHRASES: Readonly<Record<string, Readonly<Record<string, Wording>>>> = {
  shipment: {
    not_shipped: w('未发货', 'not shipped'),
    shipped: w('已发货、未签收', 'on its way'),
    signed: w('已签收', 'signed for'),
    refused: w('被拒收', 'refused at the door'),
    lost: w('在途灭失', 'lost on the way'),
  },
  return: {
    none: w('未退货', 'nothing sent back'),
    shipped: w('退货在途', 'return on its way'),
    signed: w('退货已签收', 'return signed for'),
    refused: w('退货被拒签', 'return refused'),
    lost: w('退货在途灭失', 'return lost on its way'),
  },
  return_carrier: { express: w('快递退回', 'returned by express'), post: w('平邮退回', 'returned by surface mail') },
  return_freight_owed: yesNo(w('退货运费应由商家承担', "return freight is the merchant's")),
  replacement_sent: yesNo(w('已寄出换货或维修商品', 'replacement sent'), w('尚未寄出', 'no replacement sent')),
  opened_before_shipment: yesNo(w('申请时未发货', 'unshipped at the application')),
  funding: { escrow: w('货款未付给商家', 'money in escrow'), released: w('货款已付给商家', 'money paid out') },
  completed: yesNo(w('交易已成功', 'trade completed'), w('交易未完成', 'trade not completed')),
  free_shipping: yesNo(w('包邮', 'free shipping'), w('不包邮', 'postage paid by the buyer')),
  advanced: {
    none: w('平台未垫付', 'no advance'),
    frozen: w('垫付款已冻结', 'advance frozen'),
    paid: w('平台已垫付', 'advance paid'),
  },
  finished_by: {
    none: w('双方都未举证完毕', 'neither has finished giving evidence'),
    buyer: w('只有买家举证完毕', 'the buyer alone has finished giving evidence'),
    merchant: w('只有商家举证完毕', 'the merchant alone has finished giving evidence'),
    both: w('双方举证完毕', 'both have finished giving evidence'),
  },
  evidence_requested_from: {
    none: w('没有要求补充凭证', 'no more evidence is asked for'),
    buyer: w('要求买家补充凭证', 'more evidence is asked of the buyer'),
    merchant: w('要求商家补充凭证', 'more evidence is asked of the merchant'),
    both: w('要求双方补充凭证', 'more evidence is asked of both'),
  },
  requested_evidence_finished: yesNo(w('补充举证完毕', 'what was asked for is in')),
  evidence_from: {
    none: w('双方都没有凭证', 'no evidence from either'),
    buyer: w('只有买家提交凭证', 'evidence from the buyer alone'),
    merchant: w('只有商家提交凭证', 'evidence from the merchant alone'),
    both: w('双方都提交凭证', 'evidence from both'),
  },
  intervention_withdrawn: yesNo(
    w('撤回过平台介入', 'intervention withdrawn before'),
    w('没有撤回过平台介入', 'intervention never withdrawn'),
  ),
  liability: LIABILITY_WORDS,
  subject_liability: LIABILITY_WORDS,
  subject_ruled_by: {
    none: w('原案未经判定', 'not ruled in before'),
    rule: w('原案由规则判定', 'ruled in by rule'),
    agent: w('原案由客服判定', 'ruled in by an agent'),
    jury: w('原案由评审团判定', 'ruled in by a jury'),
  },
  subject_advanced: yesNo(w('原案有先行垫付', 'paid first by the platform'), w('原案没有先行垫付', 'not paid first')),
  replied: yesNo(w('商家已答复', 'answered by the merchant'), w('商家未答复', 'not answered')),
  reply_agreed: yesNo(w('商家称已协商一致', 'answered as agreed'), w('商家未称协商一致', 'not answered as agreed')),
  reply_overdue: yesNo(w('商家答复超时', 'answered too late'), w('商家按时答复', 'answered in time')),
  buyer_satisfied: {
    none: w('用户未表态', 'the buyer has not said'),
    yes: w('用户确认已解决', 'the buyer says it is solved'),
    no: w('用户表示未解决', 'the buyer says it is not solved'),
  },
  withdrawal_verified: {
    none: w('撤诉未核实', 'withdrawal not verified yet'),
    yes: w('撤诉属实', 'withdrawal found genuine'),
    no: w('撤诉不属实', 'withdrawal found not genuine'),
  },
  granted: {
    none: w('申诉未成立', 'appeal not granted'),
    full: w('申诉成立', 'appeal granted'),
    part: w('申诉部分成立', 'appeal granted in part'),
  },
  money_under_way: yesNo(w('款项已在支付', 'money on its way'), w('款项未开始支付', 'no money on its way')),
  buyer_must_prove: yesNo(w('由买家举证', 'the buyer has to prove'), w('由商家举证', 'the merchant has to prove')),
  ruled: yesNo(w('已判定', 'ruled'), w('未判定', 'not ruled')),
  ruled_outcome: {
    dismissal: w('判定驳回', 'ruled: dismissed'),
    pay_merchant: w('判定打款给商家', 'ruled: pay the merchant'),
    refund: w('判定退款', 'ruled: refund'),
    return_refund: w('判定退货退款', 'ruled: return and refund'),
  },
  subject_ruled: yesNo(w('原案已判定', 'ruled in before'), w('原案未经判定', 'not ruled in before')),
  degree: {
    1: w('情节为第一档', 'of the first degree'),
    2: w('情节为第二档', 'of the second degree'),
    3: w('情节为第三档', 'of the third degree'),
    4: w('情节为第四档', 'of the fourth degree'),
  },
  tier: {
    minor: w('情节轻微', 'minor'),
    ordinary: w('情节一般', 'ordinary'),
    grave: w('情节严重', 'grave'),
    very_grave: w('情节特别严重', 'very grave'),
  },
  reply_resolved: yesNo(w('商家答复已解决', 'answered as solved'), w('商家答复未解决', 'answered as not solved')),
  party: { buyer: w('买家', 'the buyer'), merchant: w('商家', 'the merchant') },
  fault: {
    buyer: w('买家的过错', "the buyer's fault"),
    merchant: w('商家的过错', "the merchant's fault"),
    unclear: w('责任不清', 'fault unclear'),
  },
  buyer_evidence: evidence(w('买家', "the buyer's")),
  merchant_evidence: evidence(w('商家', "the merchant's")),
  opened_by: {
    buyer: w('买家提出', 'by the buyer'),
    merchant: w('商家提出', 'by the merchant'),
    agent: w('平台提出', 'by the platform'),
    system: w('系统提出', 'by the system'),
  },
  dispatch: {
    in_time: w('按时揽收', 'first scan in time'),
    late: w('揽收已迟', 'first scan late'),
    not_due: w('未到发货时限', 'not yet due'),
    overdue: w('逾期未揽收', 'no scan in time'),
  },
  notice_on_file: {
    none: w('没有停发公函', 'no notice of suspension'),
    before: w('停发公函在投诉前上传', 'notice of suspension uploaded before the complaint'),
    after: w('停发公函在投诉后上传', 'notice of suspension uploaded after the complaint'),
  },
  limited: yesNo(w('旧规则有次数上限', 'limited in number before'), w('没有次数上限', 'not limited in number')),
  paid_voluntarily: yesNo(w('成立前已主动赔付', 'paid voluntarily'), w('未主动赔付', 'not paid voluntarily')),
  compensation_owed: yesNo(w('应赔付', 'compensation owed'), w('无须赔付', 'nothing to compensate')),
  upheld: yesNo(w('投诉成立', 'upheld'), w('投诉不成立', 'not upheld')),
  subject: {
    order: w('针对订单', 'about an order'),
    case: w('针对案件', 'about a case'),
    ruling: w('针对判定', 'about a ruling'),
    violation: w('针对违规处理', 'about a violation'),
    party: w('没有订单', 'without an order'),
    merchant: w('针对店铺', 'about a shop'),
    buyer: w('针对买家', 'about a buyer'),
  },
}

/** What a line of an order was sold with. */
export const PROMISE_WORDS: Readonly<Record<string, Wording>> = {
  seven_day_return: w('承诺七天无理由', 'sold with the seven-day return'),
  longer_after_sales: w('承诺更长售后', 'sold with a longer time for claims'),
  no_reason_exclusion_confirmed: w('购买时已单独确认不适用无理由退货', 'waiver confirmed at purchase'),
  lightning_shipping: w('承诺闪电发货', 'sold with lightning shipping'),
  presale: w('预售商品', 'presale'),
  speedy_refund: w('支持极速退款', 'sold with speedy refunds'),
  mall: w('商城店', 'sold by a Mall shop'),
  platform_shipped: w('由平台发货', 'shipped by the platform'),
  adjusted_handling_time: w('调整过备货时间', 'with an adjusted handling time'),
}

function yesNo(yes: Wording, no: Wording = w(`不是${yes.zh}`, `not ${yes.en}`)): Readonly<Record<string, Wording>> {
  return { true: yes, false: no }
}

function evidence({ zh, en }: Wording): Readonly<Record<string, Wording>> {
  return {
    complete: w(`${zh}凭证齐全`, `${en} evidence complete`),
    missing: w(`${zh}凭证不全`, `${en} evidence incomplete`),
  }
}
