import type { CaseEvent } from '../../../core/case-file/events.ts'
import type { Movement } from '../../../core/ledger/movement.ts'

/** What lies in each account, in minor units: all that a story's movements have put there or taken away. */
export type Books = Readonly<Record<string, number>>

/** The books after these events' movements; an account that is empty again is left out. */
export function booksAfter(books: Books, events: readonly CaseEvent[]): Books {
  const next: Record<string, number> = { ...books }
  for (const { source, destination, amountMinor } of events.flatMap(movementsIn)) {
    next[source] = (next[source] ?? 0) - amountMinor
    next[destination] = (next[destination] ?? 0) + amountMinor
  }
  return Object.fromEntries(Object.entries(next).filter(([, amountMinor]) => amountMinor !== 0))
}

export function movementsIn(event: CaseEvent): readonly Movement[] {
  return 'movements' in event ? event.movements : []
}
