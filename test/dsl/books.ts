import type { CaseEvent } from '../../core/case-file/events.ts'
import type { Movement } from '../../core/ledger/movement.ts'

/** What lies in each account, by its path, in minor units. */
export type Books = Readonly<Record<string, number>>

/** The books after these events: each movement takes from one account and gives the same to another. */
export function booked(books: Books, events: readonly CaseEvent[]): Books {
  const next: Record<string, number> = { ...books }
  for (const { source, destination, amountMinor } of events.flatMap(movementsOf)) {
    next[source] = (next[source] ?? 0) - amountMinor
    next[destination] = (next[destination] ?? 0) + amountMinor
  }
  return next
}

export function movementsOf(event: CaseEvent): readonly Movement[] {
  return 'movements' in event ? event.movements : []
}
