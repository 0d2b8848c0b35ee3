import type { Actor, CaseFile, EarlierCases } from '../../../core/case-file/case-file.ts'
import type { Command, Outcome, World } from '../../../core/case-file/command.ts'
import { commands } from '../../../core/case-file/commands.ts'
import type { CaseEvent } from '../../../core/case-file/events.ts'
import { handle } from '../../../core/case-file/handle.ts'
import type { LoadedFacts, OrderFacts } from '../../../core/case-file/loaded-facts.ts'
import { camelizeKeys } from '../../../core/kernel/camel.ts'
import type { ClockContext } from '../../../core/kernel/clock.ts'
import type { Instant } from '../../../core/kernel/instant.ts'
import type { Rejection } from '../../../core/kernel/rejection.ts'
import { accounts } from '../../../core/ledger/accounts.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import { type Books, booksAfter } from './books.ts'
import { evidenceShown } from './story-evidence.ts'
import { textRef } from './story-text.ts'
import { toldSubject } from './told-subject.ts'

/** A case in a story without a store: driven by the real core, with its money beside it. */
export interface CaseState {
  readonly file: CaseFile
  readonly now: Instant
  readonly books: Books
  /** What the last act brought about, after the time that passed before it. */
  readonly events: readonly CaseEvent[]
  /** The case that it is about, as it stands by now. */
  readonly subject: CaseFile | null
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
  /** The case that the new one is about. */
  readonly subject?: CaseFile
  /** What went before; nothing where it is left out. */
  readonly earlier?: EarlierCases
  readonly act: Act
  readonly at: Instant
  readonly books: Books
}

/** Opens a case, or says why it can't be. */
export function openState(ground: Ground, asked: Opening): CaseState | Rejection {
  const { order, subject, earlier, act, at, books } = asked
  const opening = { caseId: 'case_00story', marketplaceId: 'story' }
  const facts = {
    ...factsFor(act, { books, at, file: null }),
    opening,
    ...(order !== null && { order }),
    ...(subject !== undefined && { subject }),
    ...(earlier !== undefined && { earlier }),
  }
  const outcome = handle(null, commandOf(act, { at, file: null }), { ...ground, now: at, facts })
  if (outcome.rejection !== null) return outcome.rejection
  const { file, events } = outcome
  if (file === null) throw new Error('a case was opened, and is not there')
  return after(ground, { file, now: at, books, events: [], subject: subject ?? null }, { file, events })
}

export interface Played {
  readonly state: CaseState
  readonly rejection: Rejection | null
}

/** Somebody acts at the state's moment; a refused act leaves what the passing of time did. */
export function play(ground: Ground, state: CaseState, act: Act): Played {
  const { file, books, now: at } = state
  const facts = factsFor(act, { books, at, file })
  const outcome = handle(file, commandOf(act, { at, file }), { ...ground, now: at, facts })
  return { state: after(ground, state, outcome), rejection: outcome.rejection }
}

/** Time passes up to a moment; deadlines on the way fire. */
export function passTime(ground: Ground, state: CaseState, until: Instant): CaseState {
  const world: World = { ...ground, now: until, facts: {} }
  return after(ground, { ...state, now: until }, handle(state.file, null, world))
}

type Happened = Pick<Outcome, 'file' | 'events'>

/** The state after what happened; a granted appeal is told to the case that it is about. */
function after(ground: Ground, state: CaseState, { file, events }: Happened): CaseState {
  const told = toldSubject(state.subject, { file, events }, { ...ground, now: state.now, facts: {} })
  const books = booksAfter(state.books, [...events, ...told.events])
  return { now: state.now, file: file ?? state.file, books, events, subject: told.subject }
}

function commandOf({ name, by, fields }: Act, { at, file }: { at: Instant; file: CaseFile | null }): Command {
  const { evidence: _kinds, ...wire } = fields
  const ids = evidenceShown(fields, { by, at, file }).map(({ id }) => id)
  return {
    name,
    by,
    fields: camelizeKeys({ ...wire, ...(ids.length > 0 && { evidence_ids: ids }) }) as Command['fields'],
  }
}

interface Surroundings {
  readonly books: Books
  readonly at: Instant
  readonly file: CaseFile | null
}

/** What the application would have loaded: the texts and evidence of a command, and the merchant's funds. */
function factsFor({ name, by, fields }: Act, { books, at, file }: Surroundings): LoadedFacts {
  const known = commands[name]
  const named = known === undefined || known.from === 'opening' ? ['statement'] : (known.spec.texts ?? [])
  const texts = named.filter(field => fields[field] !== undefined).map(field => [field, textRef(field)] as const)
  return {
    texts: Object.fromEntries(texts),
    evidence: evidenceShown(fields, { by, at, file }),
    merchantFunds: {
      payableMinor: books[accounts.payable(PARTIES.merchant.id)] ?? 0,
      depositMinor: books[accounts.deposit(PARTIES.merchant.id)] ?? 0,
    },
  }
}
