import type { Deadline } from '../../../core/case-file/case-file.ts'
import type { EventBody, EventType } from '../../../core/case-file/events.ts'
import { NONE_BEFORE } from '../../../core/case-file/opening-scene.ts'
import { instant } from '../../../core/kernel/instant.ts'
import type { Ruling } from '../../../core/ruling/ruling.ts'

type Sample<Type extends EventType> = Omit<Extract<EventBody, { type: Type }>, 'type'>

/** When the samples happen, and whose case it is. */
export const SAMPLED_AT = instant('2022-09-01T10:00+08:00')
export const sampleParties = { buyer: { id: 'zhang' }, merchant: { id: 'chenguang' } }
export const samplePeople = {
  'buyer:zhang': { zh: '小张', en: 'Xiao Zhang' },
  'merchant:chenguang': { zh: '晨光数码', en: 'Chenguang Digital' },
  'agent:he': { zh: '小何', en: 'Xiao He' },
}

const text = { id: 'txt_1', sha256: '0'.repeat(64) }
const waybill = { shipmentId: 'shp_1', carrier: '顺丰', trackingNumber: 'SF1001' }
const claim = { remedy: 'return_refund', reason: 'not_as_described', amountMinor: 329_900, lines: [] }
const offer = { remedy: 'refund_only', amountMinor: 20_000 }
const photo = { id: 'evd_1', kind: 'photo', from: 'buyer', sha256: text.sha256, at: SAMPLED_AT } as const
const payoutId = 'pay_1'
const movements = [] as const

const ruling: Ruling = {
  id: 'rul_1',
  liability: 'merchant',
  shares: null,
  findings: [],
  remedies: [{ kind: 'return' }, { kind: 'refund', amountMinor: 329_900 }],
  clauses: ['TB-EVD-7', 'TB-DSP-19'],
  reasons: text,
  freight: { outbound: 'merchant', return: 'merchant' },
  manifest: [],
  by: 'agent',
}

const answer: Deadline = {
  name: 'answer',
  clause: 'TB-REF-3',
  dueAt: instant('2022-09-03T10:00+08:00'),
  onExpiry: 'agree_by_silence',
  derivation: {
    clause: 'TB-REF-3',
    period: { clock: 'elapsed', unit: 'hours', value: 48 },
    start: { at: SAMPLED_AT },
    startedBy: 'stage_entered',
    pauses: [],
    changes: [],
  },
}

/** One of each kind of event. A kind without a sample fails the build; the reference shows all with their sentences. */
export const samples: { readonly [Type in EventType]: Sample<Type> } = {
  CaseOpened: {
    caseId: 'case_1',
    marketplaceId: 'taobao',
    kind: 'after_sale',
    pack: { id: 'taobao', version: '1.0.0', hash: text.sha256 },
    openedBy: 'buyer',
    currency: 'CNY',
    order: null,
    about: null,
    earlier: NONE_BEFORE,
    claimsGoods: true,
    agreedAnswerMs: null,
    shipment: { state: 'signed', shippedAt: null, signedAt: SAMPLED_AT, firstScanAt: null, updatedAt: null },
    parties: sampleParties,
    claim,
    statement: text,
    evidence: [photo],
  },
  StageEntered: { from: null, to: 'awaiting_merchant', deadlines: [answer] },
  CaseClosed: { outcome: 'refunded' },
  OrderShipped: { waybill },
  ParcelScanned: {
    direction: 'return',
    shipmentId: 'shp_1',
    scan: 'signed',
    signedBy: '晨光仓库',
    scannedAt: SAMPLED_AT,
  },
  OrderCompleted: {},
  ClaimModified: { claim, statement: null },
  ClaimAgreed: { bySilence: true },
  ClaimRefused: { reason: 'as_described', statement: text },
  ClaimWithdrawn: {},
  RemedyProposed: { proposal: offer, statement: null },
  ProposalAccepted: { claim: { ...claim, ...offer } },
  ProposalDeclined: {},
  SettlementOffered: { offer, offeredBy: 'merchant' },
  SettlementReached: { claim: { ...claim, ...offer } },
  SilenceEndedClaim: { of: 'buyer' },
  MessageSent: { message: text },
  InterceptionStarted: {},
  ReturnAddressGiven: { address: text },
  DefaultAddressUsed: {},
  ReturnShipped: { waybill, freightMinor: 1200 },
  ReturnConfirmed: { bySilence: false },
  ReturnDisputed: { reason: 'goods_damaged', statement: text },
  ReturnNeverSent: {},
  ReturnNotArrived: {},
  ReplacementShipped: { waybill },
  ReplacementOverdue: {},
  ReplacementConfirmed: { bySilence: false },
  InterventionRequested: { requestedBy: 'buyer' },
  EvidenceSubmitted: { items: [photo], statement: null },
  EvidenceFinished: { side: 'buyer' },
  EvidencePeriodEnded: { sides: ['buyer', 'merchant'] },
  EvidenceConfirmed: {},
  EvidenceContested: { statement: text },
  EvidenceRequested: { from: 'merchant', kinds: ['purchase_proof', 'logistics_proof'], note: null },
  PartyContacted: { side: 'buyer', channel: 'phone', note: text },
  ReviewOverdue: {},
  PaymentOverdue: {},
  Ruled: { ruling },
  ReplyGiven: { resolved: false, agreedWithBuyer: false, reason: 'unreachable', plan: text, statement: null },
  Urged: { statement: null },
  ReplyOverdue: {},
  ResolutionAnswered: { satisfied: false },
  ResolutionUnanswered: {},
  SentBack: { reasons: text },
  HandlingClosed: { result: 'settled', statement: null },
  Upheld: { ruling, degree: 2, measure: null, effects: [] },
  Dismissed: { reason: 'unclear', reasons: text },
  WithdrawalVerified: { verified: true, note: null },
  BuyerBlocked: {},
  BuyerUnblocked: {},
  AppealSupplemented: { statement: text },
  AppealGranted: { amountMinor: 20_000, reasons: text },
  AppealRejected: { reason: null, reasons: text },
  ViolationFound: {
    violation: {
      id: 'vio_1',
      code: 'lateness',
      class: 'A',
      tier: null,
      pointsHundredths: 300,
      measures: ['take_down'],
      measuresUntil: null,
      clause: 'TB-DLY-1',
    },
  },
  CompensationSet: {
    compensation: { amountMinor: 500, baseMinor: 8900, penaltyMinor: 500, payForm: 'cash', clause: null },
  },
  CompensationCapped: { amountMinor: 300, penaltyMinor: 300 },
  NothingToCompensate: {},
  CreditGranted: { amountMinor: 10_000, movements },
  PenaltyCollected: { amountMinor: 500, movements },
  RulingOverturned: {
    appealId: 'case_2',
    appellant: 'merchant',
    part: false,
    restoredMinor: 20_000,
    writtenOffMinor: 0,
    decidedAt: SAMPLED_AT,
    movements,
  },
  ViolationRevoked: { violationId: 'vio_1', appealId: 'case_2' },
  HoldPlaced: { holdId: 'hld_1', parts: [], amountMinor: 329_900, movements },
  HoldResolved: { holdId: 'hld_1', resolution: 'split', capturedMinor: 20_000, releasedMinor: 309_900, movements },
  RefundOrdered: { payoutId, amountMinor: 329_900, movements },
  CollectionRequested: {
    collectionId: 'col_1',
    amountMinor: 1200,
    fundMinor: 0,
    freightMinor: 1200,
    penaltyMinor: 0,
    enforced: true,
  },
  FundsCollected: { payoutId, amountMinor: 1200, movements },
  FundsFellShort: { missingMinor: 1200 },
  CompensationAdvanced: { form: 'with_return', amountMinor: 329_900, payoutId: null, movements },
  AdvanceUnfrozen: { payoutId, amountMinor: 329_900, movements },
  AdvanceReturned: { amountMinor: 329_900, movements },
  AdvanceRecovered: { amountMinor: 329_900, movements },
  AdvanceWrittenOff: { amountMinor: 329_900, movements },
  CollectionCompleted: { collectedMinor: 20_000, missingMinor: 309_900 },
  MerchantPaid: { amountMinor: 329_900, movements },
  PayoutSettled: { payoutId, amountMinor: 329_900, movements },
  PayoutFailed: { payoutId, reason: '账户已注销' },
  PayoutRetried: { payoutId },
  DeadlineExpired: { name: 'answer', dueAt: instant('2022-09-03T10:00+08:00') },
  DeadlineExtended: {
    name: 'answer',
    extension: { clock: 'elapsed', unit: 'days', value: 1 },
    reason: '疫情停运',
    deadline: { ...answer, dueAt: instant('2022-09-04T10:00+08:00') },
  },
  DeadlineShortened: { name: 'answer', deadline: { ...answer, dueAt: instant('2022-09-02T10:00+08:00') } },
  DeadlinePaused: { name: 'answer', reason: '等待物流核实', deadline: { ...answer, dueAt: null } },
  DeadlineResumed: { name: 'answer', deadline: { ...answer, dueAt: instant('2022-09-05T10:00+08:00') } },
  DeadlineRecomputed: { name: 'answer', deadline: { ...answer, dueAt: instant('2023-01-04T00:00+08:00') } },
}
