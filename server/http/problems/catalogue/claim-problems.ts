import type { ProblemWording } from '../problem-wording.ts'

export const claimProblems: Readonly<Record<string, ProblemWording>> = {
  unknown_kind: {
    title: { zh: '没有这类案件', en: 'There is no such kind of case' },
    detail: {
      zh: '规则包里没有 {kind}；已有 {known}。',
      en: 'The pack has no {kind}; it has {known}.',
    },
  },
  order_missing: {
    title: { zh: '缺少订单', en: 'The order is missing' },
    detail: {
      zh: '这类案件要指明订单。',
      en: 'This kind of case names an order.',
    },
  },
  order_not_found: {
    title: { zh: '没有找到订单', en: 'The order was not found' },
    detail: {
      zh: '商城没有上报过订单[ {order_id}]。',
      en: 'The marketplace has reported no order[ {order_id}].',
    },
  },
  unknown_line: {
    title: { zh: '订单里没有这一行', en: 'The order has no such line' },
    detail: {
      zh: '订单里没有 {line_id}，或它写了两次。',
      en: 'The order has no line {line_id}, or it was named twice.',
    },
  },
  quantity_exceeds_order: {
    title: { zh: '超过购买数量', en: 'More than was bought' },
    detail: {
      zh: '{line_id} 申请 {quantity} 件，订单里只有 {ordered} 件。',
      en: '{quantity} of {line_id} are claimed, and the order has {ordered}.',
    },
  },
  already_claimed: {
    title: { zh: '已在别的案件里申请', en: 'Claimed in another case' },
    detail: {
      zh: '{line_id} 申请 {quantity} 件；订单 {ordered} 件里已有 {claimed} 件在别的案件里。',
      en: '{quantity} of {line_id} are claimed; of the {ordered} bought, other cases claim {claimed}.',
    },
  },
  quantity_already_claimed: {
    title: { zh: '已在别的案件里申请', en: 'Claimed in another case' },
    detail: {
      zh: '同一件商品刚刚在别的案件里被申请。',
      en: 'The same goods have just been claimed in another case.',
    },
  },
  unknown_reason: {
    title: { zh: '没有这个理由', en: 'There is no such reason' },
    detail: {
      zh: '没有理由 {reason}；可选 {known}。',
      en: 'There is no reason {reason}; there are {known}.',
    },
  },
  reason_not_for_remedy: {
    title: { zh: '理由与处理方式不符', en: 'The reason doesn’t fit the remedy' },
    detail: {
      zh: '理由“{reason}”不能要求 {remedy}；可选 {known}。',
      en: '“{reason}” is no reason for {remedy}, only for {known}.',
    },
  },
  remedy_not_offered: {
    title: { zh: '不能要求此处理方式', en: 'This remedy is not offered' },
    detail: {
      zh: '货物状态为 {shipment} 时不能要求 {remedy}。',
      en: '{remedy} can’t be asked for while the goods are {shipment}.',
    },
  },
  amount_exceeds_paid: {
    title: { zh: '超过已付金额', en: 'More than was paid' },
    detail: {
      zh: '{amount_minor} 超过了可退的 {paid_minor}。',
      en: '{amount_minor} is more than the {paid_minor} that was paid.',
    },
  },
  postage_not_refundable: {
    title: { zh: '运费不予退还', en: 'The postage is not refunded' },
    detail: {
      zh: '{amount_minor} 超过了商品金额 {goods_minor}；因买家原因退货的运费由买家承担。',
      en: '{amount_minor} is more than the {goods_minor} for the goods; who changes his mind bears the postage.',
    },
  },
  no_reason_excluded: {
    title: { zh: '不适用七天无理由退货', en: 'No return without a reason' },
    detail: {
      zh: '{goods} 类商品不适用七天无理由退货。',
      en: 'Goods of the kind {goods} can’t be returned without a reason.',
    },
  },
  outside_acceptance_window: {
    title: { zh: '已过受理期限', en: 'The time to claim is over' },
    detail: {
      zh: '受理期限已于 {closed_at} 结束。',
      en: 'Claims were accepted until {closed_at}.',
    },
  },
  offer_equals_claim: {
    title: { zh: '方案与申请相同', en: 'The offer equals the claim' },
    detail: {
      zh: '方案 {remedy} {amount_minor} 与买家的申请相同，可以直接同意。',
      en: '{remedy} for {amount_minor} is what the buyer asks for: agree instead.',
    },
  },
  nothing_changed: {
    title: { zh: '申请没有变化', en: 'Nothing was changed' },
    detail: {
      zh: '处理方式、理由和金额都与原申请相同。',
      en: 'Remedy, reason and amount are those of the claim as it stands.',
    },
  },
  amount_exceeds_claim: {
    title: { zh: '超过申请金额', en: 'More than is claimed' },
    detail: {
      zh: '{amount_minor} 超过了争议金额 {claimed_minor}。',
      en: '{amount_minor} is more than the {claimed_minor} in dispute.',
    },
  },
  freight_proof_missing: {
    title: { zh: '缺少运费凭证', en: 'The freight has no proof' },
    detail: {
      zh: '填写退货运费时，请附运费凭证。',
      en: 'Return freight comes with its proof.',
    },
  },
  nothing_to_return: {
    title: { zh: '没有可退的货物', en: 'There is nothing to send back' },
    detail: {
      zh: '货物状态为 {shipment}，退货状态为 {return}，不能等待退货。',
      en: 'The goods are {shipment} and their return {return}: none can be waited for.',
    },
  },
  advance_already_paid: {
    title: { zh: '平台已先行赔付', en: 'The platform has paid already' },
    detail: {
      zh: '平台已先行赔付[ {advanced_minor}]，只能判定或和解。',
      en: 'The platform has paid[ {advanced_minor}] first: the case can only be ruled or settled.',
    },
  },
}
