import { commands } from '../../../core/case-file/commands.ts'
import { entryRules } from '../../../core/case-file/entry-rules.ts'
import type { EventType } from '../../../core/case-file/events.ts'

/** The words that a flow may use: they are the code's, so a pack can only choose among them. */
export interface Vocabulary {
  readonly actions: readonly string[]
  readonly events: readonly string[]
  readonly entryRules: readonly string[]
  readonly moments: readonly string[]
}

export function vocabulary(): Vocabulary {
  return {
    actions: Object.keys(commands),
    events: Object.keys(EVENTS),
    entryRules: Object.keys(entryRules),
    moments: MOMENTS,
  }
}

/** The moments that a case keeps (`moments` in its file), besides that of entering its stage. */
const MOMENTS = [
  'stage_entered',
  'case_opened',
  'order_paid',
  'order_completed',
  'shipped',
  'signed',
  'agreed',
  'return_shipped',
  'return_signed',
  'replacement_shipped',
]

/** Every kind of event; one that is missing here fails the build. */
const EVENTS: Readonly<Record<EventType, true>> = {
  AdvanceRecovered: true,
  AdvanceReturned: true,
  AdvanceUnfrozen: true,
  AdvanceWrittenOff: true,
  CaseClosed: true,
  CaseOpened: true,
  ClaimAgreed: true,
  ClaimModified: true,
  ClaimRefused: true,
  ClaimWithdrawn: true,
  CollectionRequested: true,
  CollectionCompleted: true,
  CompensationAdvanced: true,
  DeadlineExpired: true,
  DeadlineExtended: true,
  DeadlinePaused: true,
  DeadlineRecomputed: true,
  DeadlineResumed: true,
  DeadlineShortened: true,
  EvidenceConfirmed: true,
  EvidenceContested: true,
  EvidenceFinished: true,
  EvidencePeriodEnded: true,
  EvidenceRequested: true,
  EvidenceSubmitted: true,
  FundsCollected: true,
  FundsFellShort: true,
  HoldPlaced: true,
  HoldResolved: true,
  InterceptionStarted: true,
  InterventionRequested: true,
  MerchantPaid: true,
  MessageSent: true,
  OrderCompleted: true,
  OrderShipped: true,
  ParcelScanned: true,
  PartyContacted: true,
  PaymentOverdue: true,
  PayoutFailed: true,
  PayoutRetried: true,
  PayoutSettled: true,
  ProposalAccepted: true,
  ProposalDeclined: true,
  RefundOrdered: true,
  RemedyProposed: true,
  ReplacementConfirmed: true,
  ReplacementOverdue: true,
  ReplacementShipped: true,
  ReturnConfirmed: true,
  ReturnDisputed: true,
  ReturnNeverSent: true,
  ReturnShipped: true,
  ReviewOverdue: true,
  Ruled: true,
  SettlementOffered: true,
  SettlementReached: true,
  SilenceEndedClaim: true,
  StageEntered: true,
}
