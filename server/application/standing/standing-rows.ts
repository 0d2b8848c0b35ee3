import type { Instant } from '../../../core/kernel/instant.ts'
import type { StandingEvent } from '../../../core/standing/events.ts'
import type { OutboxRow, PostingRow } from '../commit-plan.ts'
import type { StandingNews } from './standing-news.ts'
import type { StandingKey } from './standing-store.ts'

/** The books' part of a change to a standing: penalties charged and returned, deposits released. */
export function postingsOf(events: readonly StandingEvent[], key: StandingKey, recordedAt: Instant): PostingRow[] {
  const { bucket, marketplaceId, merchantId } = key
  return events.flatMap(event => {
    const movements = 'movements' in event ? event.movements : []
    return movements.map((movement, place) => ({
      ...movement,
      bucket,
      marketplaceId,
      id: `standing:${merchantId}:${event.seq}.${place + 1}`,
      clause: event.clause ?? null,
      caseId: null,
      eventSeq: null,
      at: event.at,
      undoesAt: movement.undoesAt ?? null,
      recordedAt,
    }))
  })
}

/** A node may have to be paid for, or is no longer: by a command of its own, which looks at the merchant's funds. */
export function outboxOf(events: readonly StandingEvent[], key: StandingKey, availableAt: Instant): OutboxRow[] {
  return events.flatMap(event => {
    const sanctionId = moneyMattersIn(event)
    return sanctionId === null ? [] : [fundsRow(key, { id: `${sanctionId}:${event.seq}`, availableAt })]
  })
}

function moneyMattersIn(event: StandingEvent): string | null {
  if (event.type === 'PenaltyReturned') return event.sanctionId
  return event.type === 'SanctionAnnounced' && event.sanction.penaltyMinor !== null ? event.sanction.id : null
}

/** Tells a standing that its merchant's funds have moved, or are wanted. */
export function fundsRow(
  { bucket, marketplaceId, merchantId }: StandingKey,
  { id, availableAt }: { id: string; availableAt: Instant },
): OutboxRow {
  const body: StandingNews = { merchantId, kind: 'funds' }
  const name = `tell_standing:${marketplaceId}:${id}`
  return { bucket, caseId: null, marketplaceId, id: name, topic: 'tell_standing', body, availableAt }
}
