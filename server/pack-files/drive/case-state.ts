import type { Actor, CaseFile } from '../../../core/case-file/case-file.ts'
import type { Command, World } from '../../../core/case-file/command.ts'
import { commands } from '../../../core/case-file/commands.ts'
import type { CaseEvent } from '../../../core/case-file/events.ts'
import { handle } from '../../../core/case-file/handle.ts'
import type { LoadedFacts, OrderFacts } from '../../../core/case-file/loaded-facts.ts'
import type { TextRef } from '../../../core/case-file/text-ref.ts'
import type { EvidenceEntry } from '../../../core/evidence/evidence.ts'
import { camelizeKeys } from '../../../core/kernel/camel.ts'
import type { ClockContext } from '../../../core/kernel/clock.ts'
import type { Instant } from '../../../core/kernel/instant.ts'
import type { Rejection } from '../../../core/kernel/rejection.ts'
import { accounts } from '../../../core/ledger/accounts.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import { type Books, booksAfter } from './books.ts'

/** A case in a story without a store: driven by the real core, with its money beside it. */
export interface CaseState {
  readonly file: CaseFile
  readonly now: Instant
  readonly books: Books
  /** What the last act brought about, after the time that passed before it. */
  readonly events: readonly CaseEvent[]
}

/** The rules that a story plays under, as one of their markets reads them. */
export interface Ground {
  readonly snapshot: Snapshot
  readonly market?: string
  readonly clock: ClockContext
}

export interface Act {
  readonly name: string
  readonly by: Actor
  /** As on the wire: snake_case. */
  readonly fields: Readonly<Record<string, unknown>>
}

export const PARTIES = { buyer: { id: 'b1' }, merchant: { id: 'm1' } } as const
export const PLATFORM: Actor = { role: 'system', id: 'platform' }
export const INTEGRATION: Actor = { role: 'integration', id: 'marketplace' }

export interface Opening {
  readonly order: OrderFacts | null
  readonly act: Act
  readonly at: Instant
  readonly books: Books
}

/** Opens a case, or says why it can't be. */
export function openState(ground: Ground, { order, act, at, books }: Opening): CaseState | Rejection {
  const opening = { caseId: 'case_00story', marketplaceId: 'story' }
  const facts = { ...factsFor(act, { books, at }), opening, ...(order !== null && { order }) }
  const outcome = handle(null, commandOf(act), { ...ground, now: at, facts })
  if (outcome.rejection !== null) return outcome.rejection
  if (outcome.file === null) throw new Error('a case was opened, and is not there')
  return { file: outcome.file, now: at, books: booksAfter(books, outcome.events), events: outcome.events }
}

export interface Played {
  readonly state: CaseState
  readonly rejection: Rejection | null
}

/** Somebody acts at the state's moment; a refused act leaves what the passing of time did. */
export function play(ground: Ground, state: CaseState, act: Act): Played {
  const facts = factsFor(act, { books: state.books, at: state.now })
  const outcome = handle(state.file, commandOf(act), { ...ground, now: state.now, facts })
  return { state: after(state, outcome), rejection: outcome.rejection }
}

/** Time passes up to a moment; deadlines on the way fire. */
export function passTime(ground: Ground, state: CaseState, until: Instant): CaseState {
  const world: World = { ...ground, now: until, facts: {} }
  return after({ ...state, now: until }, handle(state.file, null, world))
}

function after(state: CaseState, { file, events }: { file: CaseFile | null; events: readonly CaseEvent[] }): CaseState {
  return { now: state.now, file: file ?? state.file, books: booksAfter(state.books, events), events }
}

function commandOf({ name, by, fields }: Act): Command {
  const { evidence: _kinds, ...wire } = fields
  const ids = kindsOf(fields).map(evidenceId)
  return {
    name,
    by,
    fields: camelizeKeys({ ...wire, ...(ids.length > 0 && { evidence_ids: ids }) }) as Command['fields'],
  }
}

/** What the application would have loaded: the texts and evidence of a command, and the merchant's funds. */
function factsFor({ name, by, fields }: Act, { books, at }: { books: Books; at: Instant }): LoadedFacts {
  const known = commands[name]
  const named = known === undefined || known.from === 'opening' ? ['statement'] : (known.spec.texts ?? [])
  const texts = named.filter(field => fields[field] !== undefined).map(field => [field, textRef(field)] as const)
  return {
    texts: Object.fromEntries(texts),
    evidence: evidenceOf(fields, { by, at }),
    merchantFunds: {
      payableMinor: books[accounts.payable(PARTIES.merchant.id)] ?? 0,
      depositMinor: books[accounts.deposit(PARTIES.merchant.id)] ?? 0,
    },
  }
}

/** A story names the kinds of evidence (`evidence: [photo]`); their ids and files are made up. */
function evidenceOf(fields: Act['fields'], { by, at }: { by: Actor; at: Instant }): EvidenceEntry[] {
  const from = by.role === 'buyer' || by.role === 'merchant' ? by.role : 'platform'
  return kindsOf(fields).map(kind => ({ id: evidenceId(kind), kind, from, sha256: EMPTY_SHA256, at }))
}

function kindsOf(fields: Act['fields']): readonly string[] {
  return Array.isArray(fields.evidence) ? fields.evidence.map(String) : []
}

function evidenceId(kind: string): string {
  return `evd_${kind}`
}

function textRef(field: string): TextRef {
  return { id: `txt_${field}`, sha256: EMPTY_SHA256 }
}

/** Stories have no files, so that any hash will do: this is the one of nothing. */
const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
