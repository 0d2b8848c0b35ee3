import type { Instant } from '../kernel/instant.ts'
import { MINUTE_MS } from '../kernel/instant.ts'
import { minutesOfDay } from '../kernel/service-hours.ts'
import { dateOf, localTimeOf } from '../kernel/zone.ts'
import { isWithin, type Scope } from './entry.ts'
import type { CaseHistory } from './ground.ts'
import { knownEvents, seenCase } from './seen-case.ts'

/** Something that a buyer wrote within the hours that count, and when somebody of the merchant's answered him there. */
export interface Question {
  readonly caseId: string
  readonly merchantId: string
  readonly buyerId: string
  readonly seq: number
  readonly at: Instant
  readonly date: string
  readonly answeredAt: Instant | null
}

/** The questions of one case, in order. */
export function questionsIn(history: CaseHistory, scope: Scope): Question[] {
  const seen = seenCase(history, scope)
  if (seen === null) return []
  const messages = knownEvents(history.events, scope).filter(({ type }) => type === 'MessageSent')
  return messages
    .filter(({ by, at }) => by.role === 'buyer' && isWithin(at, scope) && isInHours(at, scope))
    .map(({ by, at, seq }) => ({
      caseId: history.caseId,
      merchantId: seen.merchantId,
      buyerId: by.id,
      seq,
      at,
      date: dateOf(at, scope.zone),
      answeredAt: messages.find(answer => answer.by.role === 'merchant' && answer.seq > seq)?.at ?? null,
    }))
}

/** From the opening on, and before the closing: 22:59:59 is in 08:00–23:00, and 23:00 isn't (DY-ARB-08). */
function isInHours(at: Instant, { hours, zone }: Scope): boolean {
  if (hours === null) return true
  const { timeMs } = localTimeOf(at, zone)
  return timeMs >= minutesOfDay(hours.opens) * MINUTE_MS && timeMs < minutesOfDay(hours.closes) * MINUTE_MS
}

/** Whose messages an upheld report takes out, where this is one (DY-SR-12). */
export function reportedIn(history: CaseHistory, scope: Scope): Pick<Question, 'merchantId' | 'buyerId'> | null {
  const events = scope.corrected ? history.events.map(({ event }) => event) : knownEvents(history.events, scope)
  const [opened] = events
  if (opened?.type !== 'CaseOpened' || opened.parties.buyer === null) return null
  const isUpheld = events.some(event => event.type === 'Upheld' && event.effects.includes(MESSAGES_EXCLUDED))
  return isUpheld ? { merchantId: opened.parties.merchant.id, buyerId: opened.parties.buyer.id } : null
}

/** The effect of an upheld report as the packs' tables name it. */
export const MESSAGES_EXCLUDED = 'messages_excluded'
