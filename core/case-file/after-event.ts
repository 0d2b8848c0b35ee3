import type { Start } from '../kernel/clock.ts'
import { afterHandling } from './after-handling.ts'
import { afterMoney } from './after-money.ts'
import type { Applier } from './applier.ts'
import type { CaseFile } from './case-file.ts'
import type { CaseEvent, EventType } from './events.ts'
import { paidForLinesMinor } from './paid-for-lines.ts'

/** For each kind of event what it changes. A kind that is missing here fails the build. */
export const afterEvent: { readonly [Type in Exclude<EventType, 'CaseOpened'>]: Applier<Type> } = {
  ...afterMoney,
  ...afterHandling,

  StageEntered: (file, event) => ({
    ...file,
    stage: event.to,
    deadlines: event.deadlines,
    moments: withMoment(file, 'stage_entered', { at: event.at }),
  }),
  CaseClosed: (file, event) => ({
    ...file,
    status: 'closed',
    stage: 'closed',
    outcome: event.outcome,
    closedAt: event.at,
    deadlines: [],
  }),
  OrderShipped: (file, event) => ({
    ...file,
    shipment: 'shipped',
    moments: withMoment(file, 'shipped', { at: event.at }),
  }),
  OrderCompleted: (file, event) => ({
    ...file,
    order: file.order && { ...file.order, completedAt: event.at },
    moments: withMoment(file, 'order_completed', { at: event.at }),
  }),
  ParcelScanned: scanned,

  ClaimModified: (file, event) => ({
    ...file,
    claim: event.claim,
    modifications: file.modifications + 1,
    refusal: null,
  }),
  ClaimAgreed: (file, event) => ({
    ...file,
    proposal: null,
    settlementOffer: null,
    moments: withMoment(file, 'agreed', { at: event.at }),
  }),
  ClaimRefused: (file, event) => ({
    ...file,
    refusal: { reason: event.reason },
    proposal: null,
  }),
  ClaimWithdrawn: unchanged,
  RemedyProposed: (file, event) => ({ ...file, proposal: event.proposal }),
  ProposalAccepted: settled,
  ProposalDeclined: file => ({ ...file, proposal: null }),
  SettlementOffered: (file, event) => ({
    ...file,
    settlementOffer: { ...event.offer, offeredBy: event.offeredBy },
  }),
  SettlementReached: settled,
  SilenceEndedClaim: unchanged,
  MessageSent: file => ({ ...file, messageCount: file.messageCount + 1 }),

  InterceptionStarted: unchanged,
  ReturnAddressGiven: unchanged,
  DefaultAddressUsed: unchanged,
  ReturnShipped: (file, event) => ({
    ...file,
    returnWaybill: event.waybill,
    returnState: 'shipped',
    returnFreightMinor: file.returnFreightMinor + event.freightMinor,
    moments: withMoment(file, 'return_shipped', { at: event.at }),
  }),
  ReturnConfirmed: file => ({ ...file, returnState: 'signed' }),
  ReturnDisputed: (file, event) => ({
    ...file,
    refusal: { reason: event.reason },
  }),
  ReturnNeverSent: unchanged,
  ReturnNotArrived: unchanged,
  // The merchant has what came back: what he now sends would have to come back anew.
  ReplacementShipped: (file, event) => ({
    ...file,
    returnWaybill: null,
    returnState: 'none',
    moments: withMoment(file, 'replacement_shipped', { at: event.at }),
  }),
  // Instead of new goods the buyer gets what he paid for these, whatever sum his claim for an exchange named. What
  // was only to be sent after the rest has no price of its own: its claim stays for the platform to weigh.
  ReplacementOverdue: file =>
    file.claim.remedy === 'reship'
      ? file
      : { ...file, claim: { ...file.claim, remedy: 'return_refund', amountMinor: goodsPaidMinor(file) } },
  ReplacementConfirmed: unchanged,

  InterventionRequested: (file, event) => ({
    ...file,
    intervention: { requestedBy: event.requestedBy, at: event.at },
    evidenceFinished: [],
    evidenceRequests: [],
  }),
  EvidenceSubmitted: (file, event) => ({
    ...file,
    evidence: [...file.evidence, ...event.items],
  }),
  EvidenceFinished: (file, event) => ({ ...file, evidenceFinished: [...file.evidenceFinished, event.side] }),
  // What was asked for and never came stays on record as missing.
  EvidencePeriodEnded: (file, { sides }) => ({
    ...file,
    evidenceFinished: [...new Set([...file.evidenceFinished, ...sides])],
  }),
  EvidenceConfirmed: unchanged,
  EvidenceContested: file => ({ ...file, evidenceFinished: ['buyer', 'merchant'] }),
  EvidenceRequested: (file, event) => ({
    ...file,
    evidenceRequests: [...file.evidenceRequests, { from: event.from, kinds: event.kinds }],
    evidenceFinished: file.evidenceFinished.filter(side => side !== event.from),
  }),
  PartyContacted: unchanged,
  ReviewOverdue: unchanged,
  PaymentOverdue: unchanged,
  Ruled: (file, event) => ({
    ...file,
    ruling: event.ruling,
    settlementOffer: null,
    moments: withMoment(file, 'ruled', { at: event.at }),
  }),

  DeadlineExpired: (file, event) => ({
    ...file,
    deadlines: file.deadlines.filter(deadline => deadline.name !== event.name),
  }),
  DeadlineExtended: withDeadline,
  DeadlineShortened: withDeadline,
  DeadlinePaused: withDeadline,
  DeadlineResumed: withDeadline,
  DeadlineRecomputed: withDeadline,
}

function unchanged(file: CaseFile): CaseFile {
  return file
}

/**
 * What the parties agreed on is the claim from now on; a ruling that came before it gives way, and an advance that was
 * frozen until the goods are back waits for them only if they are still to come back.
 */
function settled(
  file: CaseFile,
  event: Extract<CaseEvent, { type: 'ProposalAccepted' | 'SettlementReached' }>,
): CaseFile {
  const moments = withMoment(file, 'agreed', { at: event.at })
  const awaitsGoods = event.claim.remedy === 'return_refund'
  const advance = file.advance && { ...file.advance, form: awaitsGoods ? file.advance.form : 'without_return' }
  return { ...file, claim: event.claim, proposal: null, settlementOffer: null, ruling: null, advance, moments }
}

function goodsPaidMinor({ order, claim }: CaseFile): number {
  return order === null ? claim.amountMinor : Math.min(paidForLinesMinor(order, claim), order.claimableMinor)
}

/** A carrier's scan moves the parcel it belongs to; scans on the way change nothing that a rule asks about. */
function scanned(before: CaseFile, event: Extract<CaseEvent, { type: 'ParcelScanned' }>): CaseFile {
  const { scan, direction } = event
  const file = direction === 'outbound' ? withFirstScan(before, event.scannedAt) : before
  if (scan !== 'signed' && scan !== 'refused' && scan !== 'lost') return file
  const start = { at: event.scannedAt }
  if (direction === 'outbound') {
    return { ...file, shipment: scan, moments: scan === 'signed' ? withMoment(file, 'signed', start) : file.moments }
  }
  const moments = scan === 'lost' ? file.moments : withMoment(file, 'return_signed', start)
  return { ...file, returnState: scan, moments }
}

/** Carriers' reports come in any order: the first scan is the one that happened first. */
function withFirstScan(file: CaseFile, scannedAt: CaseFile['openedAt']): CaseFile {
  const isFirst = file.firstScanAt === null || scannedAt < file.firstScanAt
  return isFirst ? { ...file, firstScanAt: scannedAt } : file
}

function withDeadline(file: CaseFile, event: Extract<CaseEvent, { deadline: unknown }>): CaseFile {
  const deadlines = file.deadlines.map(deadline => (deadline.name === event.name ? event.deadline : deadline))
  return { ...file, deadlines }
}

function withMoment(file: CaseFile, name: string, start: Start): CaseFile['moments'] {
  return { ...file.moments, [name]: start }
}
