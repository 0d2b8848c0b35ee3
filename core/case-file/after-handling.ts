import type { Applier } from './applier.ts'
import type { CaseFile } from './case-file.ts'
import { type Handling, UNHANDLED, type Violation } from './handling.ts'
import type { HandlingEvent } from './handling-events.ts'

/** What requests, complaints, reports and appeals change in their case. */
export const afterHandling: { readonly [Type in HandlingEvent['type']]: Applier<Type> } = {
  ReplyGiven: (file, { resolved, agreedWithBuyer, reason, plan, at }) => ({
    ...handled(file, { reply: { resolved, agreedWithBuyer, reason, plan } }),
    moments: { ...file.moments, replied: { at } },
  }),
  Urged: file => handled(file, { urgedCount: handlingOf(file).urgedCount + 1 }),
  ReplyOverdue: file => handled(file, { replyOverdue: true }),
  ResolutionAnswered: (file, { satisfied }) => handled(file, { satisfied }),
  ResolutionUnanswered: file => file,
  // The merchant answers anew: what he said before is what was sent back.
  SentBack: file => handled(file, { sentBackCount: handlingOf(file).sentBackCount + 1, satisfied: null }),
  HandlingClosed: (file, { result }) => handled(file, { closeResult: result }),

  Upheld: (file, { ruling, degree, measure, effects, at }) => ({
    ...handled(file, { conclusion: { upheld: true, degree, measure, reason: null, effects } }),
    ruling,
    moments: { ...file.moments, ruled: { at } },
  }),
  Dismissed: (file, { reason }) =>
    handled(file, { conclusion: { upheld: false, degree: null, measure: null, reason, effects: [] } }),
  WithdrawalVerified: (file, { verified }) => handled(file, { withdrawalVerified: verified }),
  BuyerBlocked: file => handled(file, { buyerBlocked: true }),
  BuyerUnblocked: file => handled(file, { buyerBlocked: false }),

  AppealSupplemented: file => file,
  AppealGranted: (file, { amountMinor, pointsHundredths }) =>
    handled(file, {
      granted: amountMinor === null && pointsHundredths === undefined ? 'full' : 'part',
      grantedMinor: amountMinor,
      ...(pointsHundredths !== undefined && { grantedHundredths: pointsHundredths }),
    }),
  AppealRejected: file => file,

  ViolationFound: (file, { violation, at }) => ({
    ...file,
    violations: [...file.violations, { ...violation, at, revoked: false }],
    moments: { ...file.moments, violation_found: { at } },
  }),
  ViolationRevoked: (file, { violationId, pointsHundredths }) => ({
    ...file,
    violations: file.violations.map(one => (one.id === violationId ? takenBack(one, pointsHundredths) : one)),
  }),
  CompensationSet: (file, { compensation }) => handled(file, { compensation }),
  CompensationCapped: (file, { amountMinor, penaltyMinor }) => {
    const { compensation } = handlingOf(file)
    return handled(file, { compensation: compensation && { ...compensation, amountMinor, penaltyMinor } })
  },
  NothingToCompensate: file => file,
  CreditGranted: (file, { amountMinor }) => ({
    ...file,
    money: { ...file.money, refundedMinor: file.money.refundedMinor + amountMinor },
  }),
  PenaltyCollected: (file, { amountMinor }) => ({
    ...file,
    money: { ...file.money, penaltyMinor: file.money.penaltyMinor + amountMinor },
  }),
  RulingOverturned: (file, { appealId, part, restoredMinor, writtenOffMinor, relieves }) => ({
    ...file,
    overturned: { appealId, part, restoredMinor: restoredMinor + (file.overturned?.restoredMinor ?? 0) },
    advance: file.advance && { ...file.advance, writtenOffMinor: file.advance.writtenOffMinor + writtenOffMinor },
    ...(relieves === true && relief(file)),
  }),
}

/** What was being collected ends as nothing to collect. */
function relief({ collection }: CaseFile): Pick<CaseFile, 'relieved' | 'collection'> {
  const nothing = { amountMinor: 0, fundMinor: 0, freightMinor: 0, penaltyMinor: 0 }
  return { relieved: true, collection: collection && { ...collection, ...nothing } }
}

function takenBack(violation: Violation, pointsHundredths: number | undefined): Violation {
  if (pointsHundredths === undefined) return { ...violation, revoked: true }
  return { ...violation, takenBackHundredths: (violation.takenBackHundredths ?? 0) + pointsHundredths }
}

function handlingOf({ handling }: CaseFile): Handling {
  return handling ?? UNHANDLED
}

function handled(file: CaseFile, change: Partial<Handling>): CaseFile {
  return { ...file, handling: { ...handlingOf(file), ...change } }
}
