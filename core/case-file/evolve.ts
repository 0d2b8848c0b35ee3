import type { Instant } from '../kernel/instant.ts'
import { afterEvent } from './after-event.ts'
import { withOrigins } from './after-money.ts'
import type { Applier } from './applier.ts'
import type { CaseFile, Deadline } from './case-file.ts'
import type { CaseEvent, EventType } from './events.ts'
import { openedFile } from './opened-file.ts'

/** The case after one more event. The only way a case ever changes; `null` is the case before its first event. */
export function evolve(file: CaseFile | null, event: CaseEvent): CaseFile {
  if (event.type === 'CaseOpened') return openedFile(event)
  if (file === null) throw new Error(`a case begins with CaseOpened, not with ${event.type}`)
  const apply = afterEvent[event.type] as Applier<EventType>
  const applied = { ...apply(file, event), version: event.seq }
  const changed = 'movements' in event ? withOrigins(applied, event) : applied
  return { ...changed, nextDueAt: soonest(changed.deadlines) }
}

/** The fold of a whole history. */
export function foldEvents(events: readonly CaseEvent[]): CaseFile | null {
  return events.reduce<CaseFile | null>(evolve, null)
}

function soonest(deadlines: readonly Deadline[]): Instant | null {
  const due = deadlines.flatMap(deadline => (deadline.dueAt === null ? [] : [deadline.dueAt]))
  return due.length === 0 ? null : (Math.min(...due) as Instant)
}
