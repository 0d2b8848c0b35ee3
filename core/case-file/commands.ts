import type { AnyCommand, Command, Decision, World } from './command.ts'
import { acceptProposal } from './commands/accept-proposal.ts'
import { advanceCompensation } from './commands/advance-compensation.ts'
import { agree } from './commands/agree.ts'
import { agreeBySilence } from './commands/agree-by-silence.ts'
import { applyCalendar } from './commands/apply-calendar.ts'
import { collectFromMerchant } from './commands/collect-from-merchant.ts'
import { confirmEvidence } from './commands/confirm-evidence.ts'
import { confirmReplacement } from './commands/confirm-replacement.ts'
import { confirmReplacementBySilence } from './commands/confirm-replacement-by-silence.ts'
import { confirmReturn } from './commands/confirm-return.ts'
import { confirmReturnBySilence } from './commands/confirm-return-by-silence.ts'
import { contactParty } from './commands/contact-party.ts'
import { contestEvidence } from './commands/contest-evidence.ts'
import { declineProposal } from './commands/decline-proposal.ts'
import { defaultOnPayment } from './commands/default-on-payment.ts'
import { disputeReturn } from './commands/dispute-return.ts'
import { endEvidence } from './commands/end-evidence.ts'
import { executeRuling } from './commands/execute-ruling.ts'
import { extendDeadline } from './commands/extend-deadline.ts'
import { finishEvidence } from './commands/finish-evidence.ts'
import { flagPaymentOverdue } from './commands/flag-payment-overdue.ts'
import { flagReviewOverdue } from './commands/flag-review-overdue.ts'
import { interceptParcel } from './commands/intercept-parcel.ts'
import { lapseBySilence } from './commands/lapse-by-silence.ts'
import { modifyClaim } from './commands/modify-claim.ts'
import { pauseDeadline } from './commands/pause-deadline.ts'
import { propose } from './commands/propose.ts'
import { recordCompletion } from './commands/record-completion.ts'
import { recordPayout } from './commands/record-payout.ts'
import { recordScan } from './commands/record-scan.ts'
import { recordShipment } from './commands/record-shipment.ts'
import { recoverAdvance } from './commands/recover-advance.ts'
import { refuse } from './commands/refuse.ts'
import { replacementOverdue } from './commands/replacement-overdue.ts'
import { requestEvidence } from './commands/request-evidence.ts'
import { requestIntervention } from './commands/request-intervention.ts'
import { resumeDeadline } from './commands/resume-deadline.ts'
import { returnNeverSent } from './commands/return-never-sent.ts'
import { rule } from './commands/rule.ts'
import { ruleByDefault } from './commands/rule-by-default.ts'
import { sendMessage } from './commands/send-message.ts'
import { settle } from './commands/settle.ts'
import { shipReplacement } from './commands/ship-replacement.ts'
import { shipReturn } from './commands/ship-return.ts'
import { submitEvidence } from './commands/submit-evidence.ts'
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
  collectFromMerchant,
  confirmEvidence,
  confirmReplacement,
  confirmReplacementBySilence,
  confirmReturn,
  confirmReturnBySilence,
  contactParty,
  contestEvidence,
  declineProposal,
  defaultOnPayment,
  disputeReturn,
  endEvidence,
  executeRuling,
  extendDeadline,
  finishEvidence,
  flagPaymentOverdue,
  flagReviewOverdue,
  interceptParcel,
  lapseBySilence,
  modifyClaim,
  pauseDeadline,
  propose,
  refuse,
  replacementOverdue,
  requestEvidence,
  requestIntervention,
  resumeDeadline,
  returnNeverSent,
  rule,
  ruleByDefault,
  sendMessage,
  settle,
  shipReplacement,
  shipReturn,
  submitEvidence,
  withdraw,
]

const reports: readonly AnyCommand[] = [
  applyCalendar,
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
