import type { Side } from '../../../core/case-file/case-file.ts'
import type { Ruling } from '../../../core/ruling/ruling.ts'
import type { ActingRole, Example, ExampleEarlier, ExampleOrder, ExampleSubject } from '../examples/example.ts'
import { type Entry, inside, instantIn, listOf, optional, required } from './entry.ts'

/** Everything around a case when a story opens it: who, on which order, about what, after what. */
export type ExampleScene = Pick<Example, 'openedBy' | 'order' | 'subject' | 'earlier' | 'parties' | 'funds'>

export function sceneOf(example: Entry): ExampleScene {
  return {
    openedBy: optional<ActingRole>(example, 'opened_by'),
    order: orderOf(example),
    subject: subjectIn(example),
    earlier: listOf(example, 'earlier').map(earlierOf),
    parties: optional<readonly Side[]>(example, 'parties'),
    funds: fundsOf(example),
  }
}

function orderOf(example: Entry): ExampleOrder | null {
  if (optional(example, 'order') === null) return null
  const entry = inside(example, 'order')
  const written = optional<ExampleOrder['shipment'] | 'delivered'>(entry, 'shipment') ?? 'signed'
  return {
    market: optional<string>(entry, 'market'),
    paidMinor: required(entry, 'paid_minor'),
    shippingFeeMinor: optional<number>(entry, 'shipping_fee_minor') ?? 0,
    quantity: optional<number>(entry, 'quantity') ?? 1,
    goods: optional<string>(entry, 'goods') ?? 'physical',
    category: optional<string>(entry, 'category') ?? 'general',
    promises: optional<readonly string[]>(entry, 'promises') ?? [],
    shipment: written === 'delivered' ? 'signed' : written,
    paidAt: instantIn(entry, 'paid_at'),
    shippedAt: instantIn(entry, 'shipped_at'),
    signedAt: instantIn(entry, 'signed_at'),
    completedAt: instantIn(entry, 'completed_at'),
    promisedShipBy: instantIn(entry, 'promised_ship_by'),
    firstScanAt: instantIn(entry, 'first_scan_at'),
    logisticsUpdatedAt: instantIn(entry, 'logistics_updated_at'),
    isScanned: optional<boolean>(entry, 'scanned') ?? true,
  }
}

function subjectIn(example: Entry): ExampleSubject | null {
  if (optional(example, 'subject') === null) return null
  const entry = inside(example, 'subject')
  const rulingBy = optional<Ruling['by']>(entry, 'ruled_by')
  const violation = optional<string>(entry, 'violation')
  return {
    about: optional(example, 'about'),
    kind: optional<string>(entry, 'kind') ?? 'after_sale',
    reason: optional<string>(entry, 'reason') ?? 'other',
    remedy: optional<string>(entry, 'remedy') ?? 'none',
    stage: optional(entry, 'stage'),
    outcome: optional(entry, 'outcome'),
    ruling: rulingBy && {
      by: rulingBy,
      liability: optional<Ruling['liability']>(entry, 'liability') ?? 'merchant',
    },
    violation: violation === null ? null : { code: violation, class: optional<string>(entry, 'class') ?? 'B' },
    claimedMinor: optional(entry, 'claimed_minor'),
    ...moneyOf(entry),
    openedAt: instantIn(entry, 'opened_at'),
    ruledAt: instantIn(entry, 'ruled_at'),
    closedAt: instantIn(entry, 'closed_at'),
    refundedAt: instantIn(entry, 'refunded_at'),
    violationAt: instantIn(entry, 'violation_at'),
  }
}

type SubjectMoney = Pick<ExampleSubject, 'refundedMinor' | 'compensatedMinor' | 'penaltyMinor' | 'advance'>

/** `advanced: true` says no more than that the platform paid first what the merchant has paid by now. */
function moneyOf(entry: Entry): SubjectMoney {
  const minor = (field: string) => optional<number>(entry, field) ?? 0
  const advancedMinor = optional<number>(entry, 'advanced_minor')
  const paidMinor = minor('refunded_minor')
  const sums = { compensatedMinor: minor('compensated_minor'), penaltyMinor: minor('penalty_minor') }
  if (advancedMinor !== null) {
    const advance = { amountMinor: advancedMinor, recoveredMinor: minor('recovered_minor') }
    return { ...sums, refundedMinor: paidMinor, advance }
  }
  if (optional<boolean>(entry, 'advanced') !== true) return { ...sums, refundedMinor: paidMinor, advance: null }
  return { ...sums, refundedMinor: 0, advance: { amountMinor: paidMinor, recoveredMinor: paidMinor } }
}

function earlierOf(entry: Entry): ExampleEarlier {
  return {
    kind: required(entry, 'kind'),
    count: optional<number>(entry, 'count') ?? 1,
    aboutSame: optional<boolean>(entry, 'about_same') ?? false,
    compensatedMinor: optional<number>(entry, 'compensated_minor') ?? 0,
    baseMinor: optional<number>(entry, 'base_minor') ?? 0,
    interventionWithdrawn: optional<boolean>(entry, 'intervention_withdrawn') ?? false,
    ruled: optional<boolean>(entry, 'ruled') ?? false,
    closedAt: instantIn(entry, 'closed_at'),
  }
}

/** A merchant in good order, unless the story says otherwise. */
function fundsOf(example: Entry): Example['funds'] {
  const entry = inside(example, 'merchant')
  const said = optional(example, 'merchant') !== null
  return {
    depositMinor: optional<number>(entry, 'deposit_minor') ?? (said ? 0 : PLENTY_MINOR),
    payableMinor: optional<number>(entry, 'payable_minor') ?? 0,
  }
}

const PLENTY_MINOR = 100_000_000
