import type { Actor, CaseFile } from '../../../core/case-file/case-file.ts'
import type { Reason } from '../../../core/policy/clause.ts'
import { ofKind } from '../../../core/policy/of-kind.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { Act } from '../drive/case-state.ts'
import { HALF_MINOR } from './sample-order.ts'

/** Who fills in a form of which case. */
export interface Situation {
  readonly file: CaseFile
  readonly snapshot: Snapshot
  readonly by: Actor
}

type Fields = Act['fields']

/** What the platform and the parties may say of requests, complaints, reports and appeals; null for other commands. */
export function sampleHandling(name: string, { file, snapshot }: Situation): readonly Fields[] | null {
  const listed = (list: string): readonly Reason[] => snapshot.reasons[ofKind(file.kind, list)] ?? []
  switch (name) {
    case 'reply':
      return listed('reply').flatMap(repliesWith)
    case 'confirm_resolved':
      return [{ satisfied: true }, { satisfied: false }]
    case 'verify_withdrawal':
      return [{ verified: true }, { verified: false }]
    case 'close':
      return listed('close').map(({ code }) => ({ result: code }))
    case 'uphold':
      return upholdings({ degrees: degreesOf(file.kind, snapshot), measures: listed('measures') })
    case 'dismiss':
      return listed('dismissal').map(({ code }) => ({ ...REASONS, reason: code }))
    case 'grant_appeal':
      return [REASONS, { ...REASONS, amount_minor: partOf(file.about?.lostMinor ?? 0) }]
    case 'reject_appeal':
      return [{ ...REASONS, ...(listed('rejection')[0] && { reason: listed('rejection')[0]?.code }) }]
    case 'request_evidence':
      return [{ from: !file.claimsGoods && file.openedBy === 'buyer' ? 'buyer' : 'merchant', kinds: ['photo'] }]
    case 'supplement':
      return [{ statement: 'as asked' }]
    case 'send_back':
      return [REASONS]
    default:
      return null
  }
}

/** An answer that fits its reason; one of which the pack says nothing may be either. */
function repliesWith({ code, valid, resolved, wantsPlan }: Reason): Fields[] {
  if (valid === false) return []
  return (resolved === undefined ? [true, false] : [resolved]).map(isResolved => ({
    resolved: isResolved,
    agreed_with_buyer: isResolved,
    reason: code,
    ...(wantsPlan === true && { plan: 'to be tried again' }),
    ...(isResolved && { evidence: ['chat_record'] }),
  }))
}

/** Each degree that the kind's tables tell apart, and each measure that may be taken. */
function upholdings({ degrees, measures }: { degrees: readonly number[]; measures: readonly Reason[] }): Fields[] {
  return [
    ...(degrees.length === 0 ? [REASONS] : degrees.map(degree => ({ ...REASONS, degree }))),
    ...measures.map(({ code }) => ({ ...REASONS, measure: code })),
  ]
}

function degreesOf(kind: string, { tables }: Snapshot): number[] {
  const rows = TABLES_BY_DEGREE.flatMap(name => tables[ofKind(kind, name)]?.rows ?? [])
  const named = rows.flatMap(({ when }) => [when.degree].flat())
  return [...new Set(named.filter(degree => typeof degree === 'number'))].sort()
}

function partOf(lostMinor: number): number {
  return Math.max(1, Math.min(HALF_MINOR, Math.floor(lostMinor / 2)))
}

const TABLES_BY_DEGREE = ['compensation', 'violations', 'effects']
const REASONS = { reasons: 'as found' }
