import type { WorkCalendar } from '../../core/kernel/calendar.ts'
import { BUCKET_COUNT } from '../../core/kernel/ids.ts'
import { type Instant, plusMs } from '../../core/kernel/instant.ts'
import { dateOf } from '../../core/kernel/zone.ts'
import { rulesIn } from '../../core/policy/market.ts'
import type { Calendars, Rules } from './ports.ts'
import type { Submit } from './submit-request.ts'
import type { DueCase } from './sweep.ts'

/** A case with deadlines that counted on days for which no calendar was published yet. */
export interface CaseWaitingForCalendar extends DueCase {
  readonly rulesHash: string
  /** Whose working days those were, where the marketplace has markets. */
  readonly market?: string
  /** Those deadlines' due moments as reckoned so far; null where one stands still. */
  readonly dueAt: readonly (Instant | null)[]
}

export interface CalendarPorts {
  readonly waiting: { inBucket(bucket: number): Promise<readonly CaseWaitingForCalendar[]> }
  readonly rules: Pick<Rules, 'pinned'>
  readonly calendars: Calendars
  readonly submit: Submit
  readonly reportFault: (fault: unknown, about: string) => void
}

/**
 * Computes deadlines again for which the calendar has been published since: each case once for each calendar, however
 * often a server starts. Says how many cases that were. A deadline that stands still is computed when it goes on.
 */
export async function applyCalendars(ports: CalendarPorts): Promise<number> {
  let applied = 0
  for (let bucket = 0; bucket < BUCKET_COUNT; bucket += 1) {
    const waiting = await ports.waiting.inBucket(bucket)
    const outcomes = await Promise.allSettled(waiting.map(one => applyTo(one, ports)))
    for (const [place, outcome] of outcomes.entries()) {
      if (outcome.status === 'rejected') ports.reportFault(outcome.reason, `the calendar of ${waiting[place]?.caseId}`)
      else if (outcome.value) applied += 1
    }
  }
  return applied
}

async function applyTo({ dueAt, rulesHash, market, ...key }: CaseWaitingForCalendar, ports: CalendarPorts) {
  const { country } = rulesIn(await ports.rules.pinned(rulesHash), market)
  const calendar = ports.calendars.of(country)
  if (!dueAt.some(due => due !== null && isKnown(calendar, due))) return false
  const name = `${country} through ${calendar.knownThrough}`
  const { replayed } = await ports.submit({
    ...key,
    command: { name: 'apply_calendar', by: { role: 'system', id: 'platform' }, fields: {} },
    idempotency: { scope: 'calendar', key: `${key.caseId} ${name}`, bodyHash: name },
  })
  return !replayed
}

/** Whether the last day that was counted is published now; a period of days ends with the midnight after it. */
function isKnown({ zone, knownThrough }: WorkCalendar, dueAt: Instant): boolean {
  return dateOf(plusMs(dueAt, -1), zone) <= knownThrough
}
