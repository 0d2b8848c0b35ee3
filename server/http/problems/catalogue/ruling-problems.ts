import type { ProblemWording } from '../problem-wording.ts'

export const rulingProblems: Readonly<Record<string, ProblemWording>> = {
  unknown_clause: {
    title: { zh: '没有这个条款', en: 'There is no such clause' },
    detail: {
      zh: '本案适用的规则里没有 {clause}。',
      en: 'The rules of this case have no clause {clause}.',
    },
  },
  shares_missing: {
    title: { zh: '缺少责任比例', en: 'The shares are missing' },
    detail: {
      zh: '共同责任要写明各方的比例。',
      en: 'Shared liability names each side’s share.',
    },
  },
  shares_not_whole: {
    title: { zh: '责任比例之和不对', en: 'The shares don’t add up' },
    detail: {
      zh: '各方比例之和是 {sum}，应为 {whole}（万分比）。',
      en: 'The shares add up to {sum} basis points, not {whole}.',
    },
  },
  shares_not_shared: {
    title: { zh: '责任不共担，不应有比例', en: 'Shares without shared liability' },
    detail: {
      zh: '责任是 {liability} 时不写各方比例；共担请选 shared。',
      en: 'Liability {liability} has no shares; choose shared where it is.',
    },
  },
  unknown_remedy: {
    title: { zh: '没有这种处理', en: 'There is no such remedy' },
    detail: {
      zh: '不能判 {remedy}；可以判 {known}。',
      en: '{remedy} can’t be ordered; {known} can.',
    },
  },
  line_not_claimed: {
    title: { zh: '申请里没有这件商品', en: 'The claim has no such goods' },
    detail: {
      zh: '{line_id} 不在这次申请里，不能判给。',
      en: 'Line {line_id} isn’t claimed, so nothing can be ordered about it.',
    },
  },
  quantity_exceeds_claim: {
    title: { zh: '超过申请的数量', en: 'More than was claimed' },
    detail: {
      zh: '{line_id} 共判 {quantity} 件，申请里只有 {claimed} 件。',
      en: '{quantity} of {line_id} are ordered, and {claimed} are claimed.',
    },
  },
  amount_exceeds_lines: {
    title: { zh: '超过这些商品所付的金额', en: 'More than was paid for these goods' },
    detail: {
      zh: '判退 {amount_minor}，所选商品只付了 {paid_minor}。',
      en: '{amount_minor} are ordered, and {paid_minor} were paid for the goods that are named.',
    },
  },
  amount_missing: {
    title: { zh: '缺少金额', en: 'The amount is missing' },
    detail: {
      zh: '退款或赔付要写明金额。',
      en: 'A refund or compensation names its amount.',
    },
  },
  remedies_contradict: {
    title: { zh: '处理互相矛盾', en: 'The remedies contradict' },
    detail: {
      zh: '不能既付给买家又付给商家，也不能判商家有责而什么也不做。',
      en: 'One ruling can’t pay both sides, nor find the merchant liable and order nothing.',
    },
  },
  buyer_not_eligible: {
    title: { zh: '买家不符合先行赔付条件', en: 'The buyer is not eligible' },
    detail: {
      zh: '先行赔付要求买家信誉良好且没有过错。',
      en: 'An advance needs a buyer in good standing and without fault.',
    },
  },
  advance_not_allowed: {
    title: { zh: '不能先行赔付', en: 'Nothing can be paid first' },
    detail: {
      zh: '按本商城的规则，这样的案件不能先行赔付。',
      en: 'By the marketplace’s rules nothing is paid first in a case like this.',
    },
  },
  advance_condition_missing: {
    title: { zh: '先行赔付的条件未全部确认', en: 'A condition for paying first is missing' },
    detail: {
      zh: '先行赔付须逐项确认条件；尚未确认：{missing}。',
      en: 'Each condition for paying first is to be confirmed. Not confirmed yet: {missing}.',
    },
  },
  no_order: {
    title: { zh: '案件没有订单', en: 'The case has no order' },
    detail: {
      zh: '没有订单的案件没有可付的款项。',
      en: 'Without an order there is nothing to pay.',
    },
  },
}
