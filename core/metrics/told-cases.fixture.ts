import type { CaseEvent } from '../case-file/events.ts'
import { type Instant, instant } from '../kernel/instant.ts'
import type { CaseHistory } from './ground.ts'

/** A case as a test tells it: what its figures look at, and nothing else. */
export interface Told {
  readonly kind?: string
  readonly openedBy?: string
  readonly openedAt?: string
  readonly reason?: string
  readonly shipment?: string
  readonly market?: string
  readonly events: readonly ToldEvent[]
}

interface ToldEvent {
  readonly at: Instant
  readonly type: string
}

export function eventAt(text: string, type: string, more: object = {}): ToldEvent {
  return { by: { role: 'agent', id: 'a1' }, ...more, at: instant(text), type } as ToldEvent
}

export function caseOf(told: Told, index: number): CaseHistory {
  const { kind = 'after_sale', openedBy = 'buyer', reason = 'quality', shipment = 'signed', market } = told
  const openedAt = told.openedAt === undefined ? (told.events[0]?.at ?? instant('2023-07-01T10:00+08:00')) : null
  const opened = {
    type: 'CaseOpened',
    at: openedAt ?? instant(told.openedAt ?? ''),
    by: { role: 'buyer', id: 'b1' },
    parties: { merchant: { id: 'm1' }, buyer: { id: 'b1' } },
    order: market === undefined ? null : { id: `o${index}`, market },
    claim: { reason },
    shipment: { state: shipment },
    ...{ kind, openedBy },
  }
  const events = [opened, ...told.events].map((event, place) => {
    return { event: { ...event, seq: place + 1 } as unknown as CaseEvent, recordedAt: event.at }
  })
  return { caseId: `case_00${index}`, events }
}
