import type { CaseFile } from '../../../core/case-file/case-file.ts'
import type { Sight } from '../../../core/case-file/permit.ts'
import type { ClockContext } from '../../../core/kernel/clock.ts'
import type { Instant } from '../../../core/kernel/instant.ts'
import type { FlowRole } from '../../../core/policy/flow.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { Caller } from '../authentication/caller.ts'
import type { Language } from '../problems/problem-response.ts'
import type { CaseWords } from './case-words.ts'

/** All that showing a case to somebody depends on, besides the case. */
export interface CaseContext {
  readonly caller: Caller
  readonly language: Language
  /** The marketplace's clock. */
  readonly now: Instant
  /** The rules that the case has pinned. */
  readonly snapshot: Snapshot
  readonly clock: ClockContext
  readonly words: CaseWords
}

/** The case as the core's questions of who may do what, and of what proof is wanted, look at it. */
export function sightOf(file: CaseFile, { now: at, snapshot, clock }: CaseContext): Sight {
  return { file, at, snapshot, clock }
}

/** As whom somebody may act in cases; null for those who only read. */
export function flowRoleOf({ role }: Caller): FlowRole | null {
  return role === 'buyer' || role === 'merchant' || role === 'agent' || role === 'supervisor' ? role : null
}

/** By whom an act of this person counts: a merchant's staff act for the merchant. */
export function actorIdOf(caller: Caller): string {
  if (caller.role === 'root' || caller.role === 'integration') return caller.role
  return caller.merchantId ?? caller.id
}

/** What a case concerns a person for: never changes, so that it may be remembered. */
export interface CaseScope {
  readonly marketplaceId: string
  readonly kind: string
  /** Of the case that it is about. */
  readonly aboutKind: string | null
  readonly packHash: string
  readonly buyerId: string | null
  readonly merchantId: string
}

export function scopeOf({ marketplaceId, kind, about, pack, parties }: CaseFile): CaseScope {
  return {
    marketplaceId,
    kind,
    aboutKind: about?.caseKind ?? null,
    packHash: pack.hash,
    buyerId: parties.buyer?.id ?? null,
    merchantId: parties.merchant.id,
  }
}

/** Whose case it is: the parties' own; all of their marketplace's for the platform, its systems and its auditors. */
export function maySee(caller: Caller, scope: CaseScope): boolean {
  if (caller.role === 'root' || caller.marketplaceId !== scope.marketplaceId) return false
  switch (caller.role) {
    case 'buyer':
      return caller.id === scope.buyerId
    case 'merchant':
      return caller.merchantId === scope.merchantId
    case 'integration':
    case 'agent':
    case 'supervisor':
    case 'auditor':
      return true
    default:
      return false
  }
}

/** The kinds of case that are none for this person, though he is their party; nor is what is about them. */
export function hiddenKindsOf(caller: Caller, { flows }: Snapshot): readonly string[] {
  const role = flowRoleOf(caller)
  if (role === null) return []
  return Object.values(flows).flatMap(({ kind, hiddenFrom }) => (hiddenFrom?.includes(role) === true ? [kind] : []))
}

/** An auditor proves that nothing was changed; who the people are is not his to know. */
export function maySeeNames({ role }: Caller): boolean {
  return role !== 'auditor' && role !== 'juror'
}

/** What the platform notes for itself. */
export function maySeeNotes({ role }: Caller): boolean {
  return role === 'agent' || role === 'supervisor' || role === 'integration' || role === 'auditor'
}
