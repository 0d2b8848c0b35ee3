import type { Wording } from '../../../core/policy/clause.ts'

/** What an action's field is called on a form. One that nobody has named stands for itself. */
export const FIELD_WORDS: Readonly<Record<string, Wording>> = {
  address: { zh: '退货地址、收件人、电话', en: 'Return address, receiver, telephone' },
  agreed_with_buyer: { zh: '已与买家协商一致', en: 'Agreed with the buyer' },
  amount_minor: { zh: '金额', en: 'Amount' },
  buyer_in_good_standing: { zh: '买家信用良好', en: 'The buyer is in good standing' },
  buyer_without_fault: { zh: '买家没有过错', en: 'The buyer is not at fault' },
  by: { zh: '延长多久', en: 'By how long' },
  carrier: { zh: '快递公司', en: 'Carrier' },
  channel: { zh: '联系方式', en: 'By which way' },
  clauses: { zh: '依据的条款', en: 'Clauses' },
  confirmed: { zh: '已确认的条件', en: 'Conditions confirmed' },
  deadline: { zh: '哪一个时限', en: 'Which deadline' },
  degree: { zh: '程度', en: 'Degree' },
  established: { zh: '是否认定', en: 'Established' },
  evidence_ids: { zh: '凭证', en: 'Evidence' },
  fact: { zh: '事实', en: 'Fact' },
  findings: { zh: '认定的事实', en: 'Findings' },
  form: { zh: '垫付方式', en: 'How the platform pays' },
  freight_minor: { zh: '付了多少运费', en: 'Freight that was paid' },
  from: { zh: '向谁要', en: 'From whom' },
  kind: { zh: '处理方式', en: 'Remedy' },
  kinds: { zh: '要什么凭证', en: 'Which evidence' },
  liability: { zh: '责任', en: 'Liability' },
  lines: { zh: '商品', en: 'Goods' },
  measure: { zh: '处理措施', en: 'Measure' },
  note: { zh: '平台内部记录', en: 'Note, for the platform alone' },
  party: { zh: '联系谁', en: 'Whom' },
  plan: { zh: '处理方案', en: 'Plan' },
  reason: { zh: '理由', en: 'Reason' },
  reasons: { zh: '判定理由', en: 'Reasons of the ruling' },
  remedies: { zh: '怎么处理', en: 'Remedies' },
  remedy: { zh: '处理方式', en: 'Remedy' },
  resolved: { zh: '问题已经解决', en: 'The matter is solved' },
  result: { zh: '处理结果', en: 'Result' },
  satisfied: { zh: '问题解决了', en: 'It is solved for me' },
  shares: { zh: '各承担多少', en: 'Shares' },
  statement: { zh: '说明', en: 'Your words' },
  text: { zh: '留言', en: 'Message' },
  tracking_number: { zh: '运单号', en: 'Tracking number' },
  verified: { zh: '撤销出于买家本意', en: 'The buyer meant to withdraw' },
}

/** What a value that a form offers is called, by the field. */
export const VALUE_WORDS: Readonly<Record<string, Readonly<Record<string, Wording>>>> = {
  form: {
    without_return: { zh: '先付给买家，再向商家追回', en: 'paid at once, recovered from the merchant' },
    with_return: { zh: '先冻结，退货完成后给买家', en: 'frozen until the goods are back' },
  },
  established: {
    yes: { zh: '成立', en: 'established' },
    no: { zh: '不成立', en: 'not so' },
    not_established: { zh: '无法认定', en: 'not established' },
  },
  party: { buyer: { zh: '买家', en: 'the buyer' }, merchant: { zh: '商家', en: 'the merchant' } },
  from: { buyer: { zh: '买家', en: 'the buyer' }, merchant: { zh: '商家', en: 'the merchant' } },
}
