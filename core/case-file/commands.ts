import type { AnyCommand, Command, Decision, World } from './command.ts'
import { acceptProposal } from './commands/accept-proposal.ts'
import { advanceCompensation } from './commands/advance-compensation.ts'
import { agree } from './commands/agree.ts'
import { agreeBySilence } from './commands/agree-by-silence.ts'
import { applyCalendar } from './commands/apply-calendar.ts'
import { blockBuyer } from './commands/block-buyer.ts'
import { close } from './commands/close.ts'
import { collectFromMerchant } from './commands/collect-from-merchant.ts'
import { confirmBySilence } from './commands/confirm-by-silence.ts'
import { confirmEvidence } from './commands/confirm-evidence.ts'
import { confirmReplacement } from './commands/confirm-replacement.ts'
import { confirmReplacementBySilence } from './commands/confirm-replacement-by-silence.ts'
import { confirmResolved } from './commands/confirm-resolved.ts'
import { confirmReturn } from './commands/confirm-return.ts'
import { confirmReturnBySilence } from './commands/confirm-return-by-silence.ts'
import { contactParty } from './commands/contact-party.ts'
import { contestEvidence } from './commands/contest-evidence.ts'
import { declineProposal } from './commands/decline-proposal.ts'
import { defaultOnPayment } from './commands/default-on-payment.ts'
import { dismiss } from './commands/dismiss.ts'
import { disputeReturn } from './commands/dispute-return.ts'
import { endEvidence } from './commands/end-evidence.ts'
import { executeRuling } from './commands/execute-ruling.ts'
import { extendDeadline } from './commands/extend-deadline.ts'
import { finishEvidence } from './commands/finish-evidence.ts'
import { flagPaymentOverdue } from './commands/flag-payment-overdue.ts'
import { flagReviewOverdue } from './commands/flag-review-overdue.ts'
import { giveReturnAddress } from './commands/give-return-address.ts'
import { grantAppeal } from './commands/grant-appeal.ts'
import { interceptParcel } from './commands/intercept-parcel.ts'
import { lapseBySilence } from './commands/lapse-by-silence.ts'
import { modifyClaim } from './commands/modify-claim.ts'
import { passToPlatform } from './commands/pass-to-platform.ts'
import { pauseDeadline } from './commands/pause-deadline.ts'
import { propose } from './commands/propose.ts'
import { recordAppeal } from './commands/record-appeal.ts'
import { recordCompletion } from './commands/record-completion.ts'
import { recordPayout } from './commands/record-payout.ts'
import { recordScan } from './commands/record-scan.ts'
import { recordShipment } from './commands/record-shipment.ts'
import { recoverAdvance } from './commands/recover-advance.ts'
import { refuse } from './commands/refuse.ts'
import { rejectAppeal } from './commands/reject-appeal.ts'
import { replacementOverdue } from './commands/replacement-overdue.ts'
import { reply } from './commands/reply.ts'
import { requestEvidence } from './commands/request-evidence.ts'
import { requestIntervention } from './commands/request-intervention.ts'
import { resumeDeadline } from './commands/resume-deadline.ts'
import { returnNeverSent } from './commands/return-never-sent.ts'
import { returnNotArrived } from './commands/return-not-arrived.ts'
import { rule } from './commands/rule.ts'
import { ruleByDefault } from './commands/rule-by-default.ts'
import { sendBack } from './commands/send-back.ts'
import { sendMessage } from './commands/send-message.ts'
import { settle } from './commands/settle.ts'
import { shipReplacement } from './commands/ship-replacement.ts'
import { shipReturn } from './commands/ship-return.ts'
import { submitEvidence } from './commands/submit-evidence.ts'
import { supplement } from './commands/supplement.ts'
import { unblockBuyer } from './commands/unblock-buyer.ts'
import { uphold } from './commands/uphold.ts'
import { urge } from './commands/urge.ts'
import { useDefaultAddress } from './commands/use-default-address.ts'
import { verifyWithdrawal } from './commands/verify-withdrawal.ts'
import { withdraw } from './commands/withdraw.ts'
import { openCase } from './open-case.ts'

/**
 * How a command may come: to open a case; by the flow's leave, from a party, the platform or an expired deadline; or
 * from outside, as a report of what happened there, which no stage can forbid.
 */
export type KnownCommand =
  | { readonly from: 'opening'; readonly decide: (opening: { command: Command; world: World }) => Decision }
  | { readonly from: 'flow' | 'outside'; readonly spec: AnyCommand }

const inFlows: readonly AnyCommand[] = [
  acceptProposal,
  advanceCompensation,
  agree,
  agreeBySilence,
  blockBuyer,
  close,
  collectFromMerchant,
  confirmBySilence,
  confirmEvidence,
  confirmReplacement,
  confirmReplacementBySilence,
  confirmResolved,
  confirmReturn,
  confirmReturnBySilence,
  contactParty,
  contestEvidence,
  declineProposal,
  defaultOnPayment,
  dismiss,
  disputeReturn,
  endEvidence,
  executeRuling,
  extendDeadline,
  finishEvidence,
  flagPaymentOverdue,
  flagReviewOverdue,
  giveReturnAddress,
  grantAppeal,
  interceptParcel,
  lapseBySilence,
  modifyClaim,
  passToPlatform,
  pauseDeadline,
  propose,
  refuse,
  rejectAppeal,
  replacementOverdue,
  reply,
  requestEvidence,
  requestIntervention,
  resumeDeadline,
  returnNeverSent,
  returnNotArrived,
  rule,
  ruleByDefault,
  sendBack,
  sendMessage,
  settle,
  shipReplacement,
  shipReturn,
  submitEvidence,
  supplement,
  unblockBuyer,
  uphold,
  urge,
  useDefaultAddress,
  verifyWithdrawal,
  withdraw,
]

const reports: readonly AnyCommand[] = [
  applyCalendar,
  recordAppeal,
  recordCompletion,
  recordPayout,
  recordScan,
  recordShipment,
  recoverAdvance,
]

/** Every command there is, by name. */
export const commands: Readonly<Record<string, KnownCommand>> = {
  open_case: { from: 'opening', decide: openCase },
  ...Object.fromEntries(inFlows.map(spec => [spec.name, { from: 'flow' as const, spec }])),
  ...Object.fromEntries(reports.map(spec => [spec.name, { from: 'outside' as const, spec }])),
}
