import type { ClockContext } from '../kernel/clock.ts'
import type { FieldsOf, JsonSchema } from '../kernel/fields.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Rejection } from '../kernel/rejection.ts'
import type { Snapshot } from '../policy/snapshot.ts'
import type { Actor, CaseFile } from './case-file.ts'
import type { CaseEvent, EventDraft } from './events.ts'
import type { LoadedFacts } from './loaded-facts.ts'
import type { Matter } from './matter.ts'

/** An act on a case as it arrives in the core: already read, validated against its fields, and signed in. */
export interface Command {
  readonly name: string
  readonly by: Actor
  readonly fields: Readonly<Record<string, unknown>>
}

/** All that `handle` knows besides the case: nothing else may influence a decision. */
export interface World {
  /** The marketplace's clock. */
  readonly now: Instant
  readonly snapshot: Snapshot
  readonly clock: ClockContext
  /** What was loaded from elsewhere for this command; expiries never see it. */
  readonly facts: LoadedFacts
}

/** A command's decision: what happened, or a rule's "no" with code and clause. Both may follow on time that passed. */
export interface Outcome {
  readonly file: CaseFile | null
  readonly events: readonly CaseEvent[]
  readonly rejection: Rejection | null
}

/** A rule's answer to a command: what happens, or its "no". */
export type Decision = readonly EventDraft[] | Rejection

/** What a command's file exports. Pure: from a case at a moment to what happens. */
export interface CommandSpec<Schema = JsonSchema> {
  readonly name: string
  /** What the command takes, as it is checked on the wire and shown to whoever may use it. */
  readonly fields: Schema
  /** Fields that hold people's words: they're kept outside the events and come in as references. */
  readonly texts?: readonly string[]
  /** What else must be loaded before it can be decided. */
  readonly needs?: readonly ('merchant_funds' | 'earlier_cases')[]
  decide(matter: Matter<FieldsOf<Schema>>): Decision
}

/** A command whose fields were checked against its own schema before they came to it. */
export type AnyCommand = CommandSpec<JsonSchema>

/** Keeps a command's fields and its decision together, so that the one's type follows from the other. */
export function command<const Schema extends JsonSchema>(spec: CommandSpec<Schema>): CommandSpec<Schema> {
  return spec
}

export function isRejection<Accepted extends object>(answer: Accepted | Rejection): answer is Rejection {
  return 'code' in answer
}
