import type { CaseEvent } from '../../../core/case-file/events.ts'
import type { HandlingEvent } from '../../../core/case-file/handling-events.ts'
import { type ActRead, SAID } from './act-read.ts'

type Reader<Type extends HandlingEvent['type']> = (event: Extract<CaseEvent, { type: Type }>) => ActRead | null

const followed = () => null

/** The acts behind what happens in requests, complaints, reports and appeals. */
export const handlingActs: { readonly [Type in HandlingEvent['type']]: Reader<Type> } = {
  ReplyGiven: ({ resolved, agreedWithBuyer, reason, plan, statement }) => ({
    name: 'reply',
    fields: { resolved, agreedWithBuyer, reason },
    texts: { plan, statement },
  }),
  Urged: ({ statement }) => ({ name: 'urge', fields: {}, texts: { statement } }),
  ReplyOverdue: followed,
  ResolutionAnswered: ({ satisfied }) => ({ name: 'confirm_resolved', fields: { satisfied } }),
  ResolutionUnanswered: followed,
  SentBack: ({ reasons }) => ({ name: 'send_back', fields: { reasons: SAID }, texts: { reasons } }),
  HandlingClosed: ({ result, statement }) => ({ name: 'close', fields: { result }, texts: { statement } }),
  // What it brings the buyer follows from the rules that are tried.
  Upheld: ({ by, ruling: { findings, clauses, reasons }, degree, measure }) =>
    by.role === 'system'
      ? null
      : {
          name: 'uphold',
          fields: {
            ...(degree !== null && { degree }),
            ...(measure !== null && { measure }),
            findings,
            clauses,
            reasons: SAID,
          },
          texts: { reasons },
        },
  Dismissed: ({ reason, reasons }) => ({ name: 'dismiss', fields: { reason, reasons: SAID }, texts: { reasons } }),
  WithdrawalVerified: ({ verified, note }) => ({ name: 'verify_withdrawal', fields: { verified }, texts: { note } }),
  BuyerBlocked: () => ({ name: 'block_buyer', fields: {} }),
  BuyerUnblocked: () => ({ name: 'unblock_buyer', fields: {} }),
  AppealSupplemented: ({ statement }) => ({ name: 'supplement', fields: {}, texts: { statement } }),
  AppealGranted: ({ amountMinor, pointsHundredths, reasons }) => ({
    name: 'grant_appeal',
    fields: {
      ...(amountMinor !== null && { amountMinor }),
      ...(pointsHundredths !== undefined && { points: pointsHundredths / 100 }),
      reasons: SAID,
    },
    texts: { reasons },
  }),
  AppealRejected: ({ reason, reasons }) => ({
    name: 'reject_appeal',
    fields: { ...(reason !== null && { reason }), reasons: SAID },
    texts: { reasons },
  }),
  ViolationFound: followed,
  CompensationSet: followed,
  CompensationCapped: followed,
  NothingToCompensate: followed,
  CreditGranted: followed,
  PenaltyCollected: followed,
  RulingOverturned: ({ appealId, appellant, restoredMinor, writtenOffMinor, part, decidedAt }) => ({
    name: 'record_appeal',
    fields: { appealId, appellant, ...(part && { amountMinor: restoredMinor + writtenOffMinor }), decidedAt },
  }),
  ViolationRevoked: followed,
}
