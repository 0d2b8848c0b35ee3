import type { ScanKind } from '../../../core/case-file/case-file.ts'
import type { Wording } from '../../../core/policy/clause.ts'
import type { LiableParty } from '../../../core/ruling/ruling.ts'

/** A coded word in both languages; a code that no list knows stands for itself, so that a new pack loses nothing. */
export function glossed(list: Readonly<Record<string, Wording>>, code: string): Wording {
  return list[code] ?? { zh: code, en: code }
}

/** What a claim may ask for, and what a ruling may order. */
export const REMEDY_WORDS: Readonly<Record<string, Wording>> = {
  refund_only: { zh: '仅退款', en: 'a refund without return' },
  return_refund: { zh: '退货退款', en: 'a return and refund' },
  exchange: { zh: '换货', en: 'an exchange' },
  repair: { zh: '维修', en: 'a repair' },
  reship: { zh: '补寄', en: 'sending what was missing' },
  price_protection: { zh: '价保', en: 'price protection' },
  freight: { zh: '运费', en: 'the freight' },
  refund: { zh: '退款', en: 'refund' },
  return: { zh: '退货', en: 'return of the goods' },
  compensation: { zh: '赔付', en: 'compensation' },
  pay_merchant: { zh: '打款给商家', en: 'payment to the merchant' },
}

/** How a case may end. */
export const OUTCOME_WORDS: Readonly<Record<string, Wording>> = {
  refunded: { zh: '已退款', en: 'refunded' },
  exchanged: { zh: '换货完成', en: 'exchanged' },
  repaired: { zh: '维修完成', en: 'repaired' },
  reshipped: { zh: '补寄完成', en: 'what was missing was sent' },
  price_protected: { zh: '价保差额已退', en: 'the difference in price was refunded' },
  freight_refunded: { zh: '运费已退', en: 'the freight was refunded' },
  withdrawn: { zh: '买家已撤销', en: 'withdrawn by the buyer' },
  arbitration_withdrawn: { zh: '买家已撤销仲裁', en: 'the arbitration was withdrawn by the buyer' },
  lapsed: { zh: '逾期关闭，交易继续', en: 'lapsed, the trade runs on' },
  dismissed: { zh: '驳回申请', en: 'claim dismissed' },
  paid_to_merchant: { zh: '货款已打给商家', en: 'the merchant was paid' },
  resolved: { zh: '已解决', en: 'solved' },
  handled: { zh: '平台已处理完毕', en: 'handled by the platform' },
  compensated: { zh: '已赔付', en: 'compensated' },
  upheld: { zh: '判定成立', en: 'upheld' },
  settled: { zh: '双方和解', en: 'settled by the parties' },
  recorded: { zh: '违规已记录', en: 'violation recorded' },
  granted: { zh: '申诉成立', en: 'appeal granted' },
  rejected: { zh: '申诉不成立', en: 'appeal rejected' },
  overturned: { zh: '判定已由申诉推翻', en: 'overturned by an appeal' },
  appeal_lapsed: { zh: '申诉逾期未补充，原处理维持', en: 'the appeal lapsed, what was decided stands' },
  not_accepted: { zh: '不予受理', en: 'not accepted' },
  not_advanced: { zh: '不予先行赔付', en: 'not paid first' },
  refunded_ahead: { zh: '已先行退款，退货未到或有问题的，商家可申诉', en: 'refunded ahead; the merchant may appeal' },
  stopped: { zh: '平台停止处理', en: 'the platform stopped handling it' },
  ended_by_shipment: { zh: '商家已发货，本次退款关闭', en: 'ended by shipping; the buyer may apply again' },
}

/** What the passing of a deadline does, by the command that it fires. */
export const EXPIRY_WORDS: Readonly<Record<string, Wording>> = {
  agree_by_silence: { zh: '逾期视为同意', en: 'silence counts as agreement' },
  lapse_by_silence: { zh: '逾期则申请关闭', en: 'otherwise the claim lapses' },
  use_default_address: { zh: '逾期退至默认退货地址', en: 'after that the goods go to the default address' },
  return_never_sent: { zh: '逾期未寄回则申请关闭', en: 'otherwise the claim lapses' },
  return_not_arrived: { zh: '逾期视为退货未到', en: 'after that the return counts as not arrived' },
  confirm_return_by_silence: { zh: '逾期视为确认收货', en: 'silence counts as confirmation' },
  confirm_replacement_by_silence: { zh: '逾期视为收到', en: 'silence counts as receipt' },
  replacement_overdue: { zh: '逾期视为未寄出', en: 'after that it counts as not sent' },
  rule_by_default: { zh: '逾期由系统按规则判定', en: 'after that the rules alone decide' },
  end_evidence: { zh: '逾期按现有凭证审核', en: 'after that the platform reviews what there is' },
  flag_review_overdue: { zh: '逾期待主管跟进', en: 'after that it waits for a supervisor' },
  flag_payment_overdue: { zh: '逾期由平台核对先行赔付条件', en: 'after that the platform looks into paying first' },
  pass_to_platform: { zh: '逾期转平台处理', en: 'after that the platform handles it' },
  confirm_by_silence: { zh: '逾期视为没有回应', en: 'after that it counts as unanswered' },
  default_on_payment: { zh: '逾期由平台划扣', en: 'after that the platform takes the money' },
}

/** What a breach brings besides points. */
export const MEASURE_WORDS: Readonly<Record<string, Wording>> = {
  take_down: { zh: '下架商品', en: 'the goods are taken down' },
  take_down_all: { zh: '全店商品下架', en: 'all the goods of the shop are taken down' },
  delete: { zh: '删除商品', en: 'the goods are deleted' },
  demote: { zh: '搜索降权', en: 'shown lower in search' },
  restrict: { zh: '限制权限', en: 'the shop is restricted' },
  no_listing: { zh: '限制发布商品', en: 'no goods may be listed' },
  no_new_listings: { zh: '禁止上新', en: 'no new listings' },
  no_relisting: { zh: '禁止上架', en: 'nothing is listed again' },
  no_campaigns: { zh: '限制参加营销活动', en: 'no campaigns' },
  off_promoted_places: { zh: '下资源位', en: 'out of promoted places' },
  shop_hidden: { zh: '店铺屏蔽', en: 'the shop is hidden' },
  shop_supervised: { zh: '店铺监管', en: 'the shop is under supervision' },
  shop_closed: { zh: '关闭店铺', en: 'the shop is closed' },
  shop_removed: { zh: '清退店铺', en: 'the shop is removed' },
  account_closed: { zh: '查封账户', en: 'the account is closed' },
  agreement_ended: { zh: '终止协议', en: 'the agreement is ended' },
  business_suspended: { zh: '停业整顿', en: 'business is suspended' },
  opening_limited: { zh: '限制创建店铺', en: 'no further shops may be opened' },
  messages_limited: { zh: '限制发送站内信', en: 'no site messages may be sent' },
  community_limited: { zh: '限制社区功能', en: 'the community is restricted' },
  buying_limited: { zh: '限制买家行为', en: 'buying is restricted' },
  orders_limited: { zh: '限单', en: 'orders are limited' },
  orders_limited_90: { zh: '单量限为日均的 90%', en: 'orders are limited to 90 % of the daily average' },
  orders_limited_70: { zh: '单量限为日均的 70%', en: 'orders are limited to 70 % of the daily average' },
  orders_limited_50: { zh: '单量限为日均的 50%', en: 'orders are limited to 50 % of the daily average' },
  selling_limited: { zh: '限制销售', en: 'selling is limited' },
  leak_deleted: { zh: '删除所泄露的信息', en: 'what was leaked is deleted' },
  warning_published: { zh: '公示警告', en: 'a public warning' },
  deposit_deduction: { zh: '扣除保证金', en: 'money is taken from the deposit' },
  settlement_extended: { zh: '货款结算周期延长', en: 'settled later' },
  settlement_stopped: { zh: '停止结算', en: 'settlement is stopped' },
  withdrawals_limited: { zh: '限制提现', en: "money can't be withdrawn" },
  money_frozen: { zh: '冻结货款', en: 'money is frozen' },
}

export const SCAN_WORDS: { readonly [Kind in ScanKind]: Wording } = {
  picked_up: { zh: '已揽收', en: 'was picked up' },
  in_transit: { zh: '运输中', en: 'is on its way' },
  out_for_delivery: { zh: '派送中', en: 'is out for delivery' },
  delivered: { zh: '已送达', en: 'was delivered' },
  signed: { zh: '已签收', en: 'was signed for' },
  refused: { zh: '被拒收', en: 'was refused' },
  lost: { zh: '已丢失', en: 'was lost' },
}

export const LIABILITY_WORDS: { readonly [Party in LiableParty]: Wording } = {
  merchant: { zh: '责任在商家', en: 'the merchant is liable' },
  buyer: { zh: '责任在买家', en: 'the buyer is liable' },
  platform: { zh: '责任在平台', en: 'the platform is liable' },
  carrier: { zh: '责任在承运人', en: 'the carrier is liable' },
  shared: { zh: '双方分担责任', en: 'liability is shared' },
  not_established: { zh: '责任无法认定', en: 'liability is not established' },
}

export const CHANNEL_WORDS: Readonly<Record<string, Wording>> = {
  email: { zh: '邮件', en: 'e-mail' },
  site_message: { zh: '站内信', en: 'site message' },
  chat: { zh: '在线聊天', en: 'chat' },
  phone: { zh: '电话', en: 'telephone' },
}
