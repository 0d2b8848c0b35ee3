import type { CountName } from '../../../core/metrics/counts.ts'
import type { Wording } from '../../../core/policy/clause.ts'

const w = (zh: string, en: string): Wording => ({ zh, en })

/** What a figure counts, in a few words; one that is missing here fails the build. */
export const COUNT_TITLES: Readonly<Record<CountName, Wording>> = {
  after_sales: w('售后申请', 'applications for after-sales'),
  disputes_at_fault: w('判定商家责任的纠纷', "disputes ruled to be the merchant's fault"),
  interventions: w('平台介入的纠纷', 'disputes into which the platform stepped'),
  refunds: w('已到账的退款', 'refunds that reached the buyer'),
  refusals: w('商家拒绝的申请', 'applications that the merchant refused'),
  calls_for_help: w('买家求助平台', "buyers' calls for the platform"),
  seller_cancellations: w('因商家原因取消的订单', "orders cancelled by the merchant's doing"),
  seller_returns: w('因商家原因的退货退款', "returns for the merchant's reasons"),
  answers_due: w('应答复的服务请求', 'service requests to be answered'),
  answers_in_time: w('按时答复的服务请求', 'service requests answered in time'),
  orders: w('支付的订单', 'paid orders'),
  order_lines: w('支付的子订单', 'lines of paid orders'),
  askers: w('咨询的买家', 'buyers who asked'),
  askers_answered: w('消息都及时得到人工答复的买家', 'buyers whose every message a person answered in time'),
  first_answers: w('首条消息的等待', "how long a day's first message waited"),
  answers: w('每条消息的等待', 'how long messages waited'),
  complainants: w('投诉的买家', 'buyers who complained'),
}
