import type { ClockContext } from '../kernel/clock.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Snapshot } from '../policy/snapshot.ts'
import type { Actor, CaseFile } from './case-file.ts'
import type { CaseEvent } from './events.ts'
import type { LoadedFacts } from './loaded-facts.ts'

/** Everything that a decision about a case may look at. */
export interface Matter<Fields = unknown> {
  readonly file: CaseFile
  readonly by: Actor
  /** When it counts. */
  readonly at: Instant
  readonly fields: Fields
  readonly snapshot: Snapshot
  readonly clock: ClockContext
  readonly facts: LoadedFacts
}

/** A case and what has happened to it since it was loaded. */
export interface Progress {
  readonly file: CaseFile | null
  readonly events: readonly CaseEvent[]
}

/**
 * An id of something that belongs to a case: its prefix, the case's own part, the number of its next event, and a
 * letter where one decision may make several.
 */
export function nextId(
  prefix: 'pay' | 'hld' | 'rul' | 'col' | 'shp' | 'vio',
  file: Pick<CaseFile, 'id' | 'version'>,
  letter: 'a' | 'b' | 'c' | '' = '',
): string {
  return `${prefix}_${file.id.slice('case_'.length)}_${file.version + 1}${letter}`
}
