import type { Wording } from '../../../core/policy/clause.ts'

/** What somebody may do, after “可以” and “may”. An action that nobody has named stands for itself. */
export function actionWords(action: string): Wording {
  const [zh, en] = ACTIONS[action] ?? [action, action]
  return { zh, en }
}

const ACTIONS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  accept_proposal: ['接受商家方案', 'accept the offer'],
  advance_compensation: ['先行垫付', 'pay first'],
  agree: ['同意', 'agree'],
  agree_by_silence: ['按逾期视为同意处理', 'take silence for agreement'],
  block_buyer: ['拉黑买家', 'block the buyer'],
  close: ['关闭', 'close it'],
  collect_from_merchant: ['从商家资金中划扣', "take money from the merchant's funds"],
  confirm_evidence: ['认可买家凭证', "accept the buyer's evidence"],
  confirm_replacement: ['确认收到寄回的商品', 'confirm the replacement'],
  confirm_resolved: ['确认是否解决', 'say whether it is solved'],
  confirm_return: ['确认收到退货', 'confirm the return'],
  contact_party: ['联系当事人核实', 'contact a side'],
  contest_evidence: ['不认可买家凭证', "contest the buyer's evidence"],
  decline_proposal: ['拒绝商家方案', 'decline the offer'],
  dismiss: ['驳回', 'dismiss it'],
  dispute_return: ['对退货提出异议', 'dispute the return'],
  execute_ruling: ['执行判定', 'carry out the ruling'],
  extend_deadline: ['延长时限', 'extend a deadline'],
  finish_evidence: ['举证完毕', 'finish giving evidence'],
  give_return_address: ['提供退货地址', 'give the return address'],
  grant_appeal: ['支持申诉', 'grant the appeal'],
  intercept_parcel: ['选择拦截快递', 'intercept the parcel'],
  modify_claim: ['修改申请', 'change the application'],
  pause_deadline: ['暂停计时', 'stop a clock'],
  propose: ['提出其他方案', 'make another offer'],
  refuse: ['拒绝', 'refuse'],
  reject_appeal: ['驳回申诉', 'reject the appeal'],
  reply: ['答复', 'reply'],
  request_evidence: ['要求补充凭证', 'ask for more evidence'],
  request_intervention: ['要求平台介入', 'call the platform in'],
  resume_deadline: ['恢复计时', 'let a clock go on'],
  rule: ['作出判定', 'rule'],
  send_back: ['退回商家', 'send it back'],
  send_message: ['留言', 'write a message'],
  settle: ['协商和解', 'settle'],
  ship_replacement: ['寄出换货或维修的商品', 'send the replacement'],
  ship_return: ['寄回商品', 'send the goods back'],
  submit_evidence: ['提交凭证', 'hand in evidence'],
  supplement: ['补充申诉材料', 'add to the appeal'],
  unblock_buyer: ['解除拉黑', 'unblock the buyer'],
  uphold: ['判定成立', 'uphold it'],
  urge: ['催促处理', 'urge the merchant'],
  verify_withdrawal: ['核实撤销', 'verify the withdrawal'],
  withdraw: ['撤销', 'withdraw'],
}
