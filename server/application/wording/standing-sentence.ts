import type { Wording } from '../../../core/policy/clause.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { StandingEvent, StandingEventType } from '../../../core/standing/events.ts'

/** What one kind of event of a standing says, in both languages at once. */
export type StandingSentence<Type extends StandingEventType> = (
  event: Extract<StandingEvent, { type: Type }>,
  rules: Snapshot,
) => Wording
