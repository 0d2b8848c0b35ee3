import type { CaseFile, Parties } from '../../../core/case-file/case-file.ts'
import { UNHANDLED, type Violation } from '../../../core/case-file/handling.ts'
import { openedFile } from '../../../core/case-file/opened-file.ts'
import { NONE_BEFORE } from '../../../core/case-file/opening-scene.ts'
import { DAY_MS, type Instant, plusMs } from '../../../core/kernel/instant.ts'
import { accounts } from '../../../core/ledger/accounts.ts'
import type { AboutKind } from '../../../core/policy/flow.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { Ruling } from '../../../core/ruling/ruling.ts'
import type { ExampleOrder, ExampleSubject } from '../examples/example.ts'
import type { Books } from './books.ts'

/** What a made-up subject needs of the story around it. */
export interface Around {
  readonly openedAt: Instant
  readonly order: ExampleOrder | null
  readonly parties: Parties
  readonly snapshot: Snapshot
}

/**
 * The case that another one is about, as if it had come to where the story says. What isn't dated there lies before the
 * new case: it was opened ten days ago, and all else happened yesterday.
 */
export function subjectFileOf(subject: ExampleSubject, around: Around): CaseFile {
  const { stage, outcome, refundedMinor, compensatedMinor, penaltyMinor, advance } = subject
  const dates = datesOf(subject, around.openedAt)
  const opened = openedSubject(subject, { around, openedAt: dates.openedAt })
  const compensation =
    compensatedMinor === 0
      ? null
      : { amountMinor: compensatedMinor, baseMinor: 0, penaltyMinor, payForm: 'cash' as const, clause: null }
  const moments = { ruled: dates.ruledAt, refunded: dates.refundedAt, violation_found: dates.violationAt }
  const happened = Object.entries(moments).flatMap(([name, at]) => (at === null ? [] : [[name, { at }] as const]))
  return {
    ...opened,
    status: stage === null ? 'closed' : 'open',
    stage: stage ?? 'closed',
    outcome,
    closedAt: stage === null ? dates.closedAt : null,
    moments: { ...opened.moments, ...Object.fromEntries(happened) },
    ruling: subject.ruling && rulingOf(subject.ruling),
    violations: violationsOf(subject, dates.violationAt ?? dates.openedAt),
    handling: compensation && { ...UNHANDLED, compensation },
    advance: advance && { form: 'without_return', state: 'paid', writtenOffMinor: 0, ...advance },
    money: {
      ...opened.money,
      refundedMinor: refundedMinor + compensatedMinor,
      penaltyMinor,
      advancedMinor: advance?.amountMinor ?? 0,
      recoveredMinor: advance?.recoveredMinor ?? 0,
    },
  }
}

/** How an opening names its subject: by what it says, else by the first that such a case is about and there is. */
export function namedSubject({ about, ruling, violation }: ExampleSubject, flowIsAbout: readonly AboutKind[]): object {
  const there: Readonly<Record<string, boolean>> = {
    case: true,
    ruling: ruling !== null,
    violation: violation !== null,
  }
  const name = about ?? flowIsAbout.find(one => there[one] === true) ?? 'case'
  if (name === 'ruling') return { ruling_id: RULING_ID }
  return name === 'violation' ? { violation_id: VIOLATION_ID } : { case_id: SUBJECT_ID }
}

/** What the platform has still to recover for it stands in the books. */
export function subjectBooks({ advance }: ExampleSubject, { merchant }: Parties): Books {
  const owedMinor = (advance?.amountMinor ?? 0) - (advance?.recoveredMinor ?? 0)
  if (owedMinor === 0) return {}
  return { [accounts.recoverable(merchant.id)]: owedMinor, [accounts.debt(merchant.id)]: -owedMinor }
}

interface Dates {
  readonly openedAt: Instant
  readonly closedAt: Instant
  readonly ruledAt: Instant | null
  readonly refundedAt: Instant | null
  readonly violationAt: Instant | null
}

function datesOf(subject: ExampleSubject, at: Instant): Dates {
  const { ruling, violation, refundedMinor, compensatedMinor, advance } = subject
  const yesterday = subject.closedAt ?? plusMs(at, -DAY_MS)
  const isPaid = refundedMinor + compensatedMinor + (advance?.amountMinor ?? 0) > 0
  return {
    openedAt: subject.openedAt ?? plusMs(at, -10 * DAY_MS),
    closedAt: yesterday,
    ruledAt: subject.ruledAt ?? (ruling === null ? null : yesterday),
    refundedAt: subject.refundedAt ?? (isPaid ? yesterday : null),
    violationAt: subject.violationAt ?? (violation === null ? null : yesterday),
  }
}

function openedSubject(
  { kind, reason, remedy, claimedMinor }: ExampleSubject,
  { around, openedAt }: { around: Around; openedAt: Instant },
): CaseFile {
  const { order, parties, snapshot } = around
  return openedFile({
    type: 'CaseOpened',
    seq: 1,
    at: openedAt,
    by: { role: 'buyer', id: parties.buyer?.id ?? '' },
    caseId: SUBJECT_ID,
    marketplaceId: 'story',
    kind,
    pack: { id: snapshot.pack, version: snapshot.version, hash: snapshot.hash },
    openedBy: parties.buyer === null ? 'agent' : 'buyer',
    currency: snapshot.currency,
    order: null,
    about: null,
    earlier: NONE_BEFORE,
    claimsGoods: false,
    agreedAnswerMs: null,
    shipment: {
      state: order?.shipment ?? 'not_shipped',
      shippedAt: null,
      signedAt: null,
      firstScanAt: null,
      updatedAt: null,
    },
    parties,
    claim: { remedy, reason, amountMinor: claimedMinor ?? order?.paidMinor ?? 0, lines: [] },
    statement: null,
    evidence: [],
  })
}

function rulingOf({ by, liability }: Pick<Ruling, 'by' | 'liability'>): Ruling {
  const nothing = { shares: null, findings: [], remedies: [], clauses: [], reasons: null, freight: null, manifest: [] }
  return { ...nothing, id: RULING_ID, by, liability }
}

function violationsOf({ violation }: ExampleSubject, at: Instant): readonly Violation[] {
  if (violation === null) return []
  const unmeasured = {
    tier: null,
    pointsHundredths: null,
    measures: [],
    measuresUntil: null,
    clause: '',
    revoked: false,
  }
  return [{ ...unmeasured, ...violation, id: VIOLATION_ID, at }]
}

const SUBJECT_ID = 'case_00subject'
const RULING_ID = 'rul_00subject_7'
const VIOLATION_ID = 'vio_00subject_9'
