import type { CaseFile } from '../../../core/case-file/case-file.ts'
import type { CaseEvent } from '../../../core/case-file/events.ts'
import type { CourseFigures, DeadlineSide } from '../../application/backtest.ts'

/** How a case went: its end, its money, its deadlines. */
export interface Course extends CourseFigures {
  readonly advancedMinor: number
  readonly met: Readonly<Record<DeadlineSide, number>>
  readonly missed: Readonly<Record<DeadlineSide, number>>
  readonly events: readonly CaseEvent[]
}

export function courseOf(file: CaseFile | null, events: readonly CaseEvent[]): Course {
  if (file === null) return { ...NEVER_OPENED, events }
  const { money, closedAt, openedAt, overturned } = file
  const restoredMinor = overturned?.restoredMinor ?? 0
  return {
    outcome: file.outcome ?? 'open',
    closedAfterMs: closedAt === null ? null : closedAt - openedAt,
    buyerGotMinor: file.payouts.reduce((sum, payout) => sum + payout.amountMinor, 0) + creditedMinor(events),
    merchantBoreMinor: money.refundedMinor + money.recoveredMinor + money.penaltyMinor - restoredMinor,
    platformBoreMinor: money.advancedMinor - money.recoveredMinor - money.penaltyMinor + restoredMinor,
    advancedMinor: events.reduce((sum, one) => sum + (one.type === 'CompensationAdvanced' ? one.amountMinor : 0), 0),
    ...deadlinesIn(events),
    events,
  }
}

/** Coupons and points: the buyer has them, and nobody pays them out. */
function creditedMinor(events: readonly CaseEvent[]): number {
  return events.reduce((sum, event) => {
    const isCredit =
      event.type === 'CreditGranted' ||
      (event.type === 'CompensationAdvanced' && event.form === 'without_return' && event.payoutId === null)
    return isCredit ? sum + event.amountMinor : sum
  }, 0)
}

/**
 * Deadlines missed, and those that were over before they were due, by whose silence they measure. One that goes on in
 * the next stage is still the same.
 */
function deadlinesIn(events: readonly CaseEvent[]): Pick<Course, 'met' | 'missed'> {
  const [met, missed] = [{ ...NO_SIDES }, { ...NO_SIDES }]
  let running = new Map<string, { side: DeadlineSide; from: number }>()
  for (const event of events) {
    if (event.type === 'DeadlineExpired') {
      const side = running.get(event.name)?.side
      if (side !== undefined) missed[side] += 1
      running.delete(event.name)
    } else if (event.type === 'StageEntered' || event.type === 'CaseClosed') {
      const entered = event.type === 'CaseClosed' ? [] : event.deadlines
      const next = new Map(
        entered.map(({ name, onExpiry, derivation }) => [name, { side: sideOf(onExpiry), from: derivation.start.at }]),
      )
      for (const [name, { side, from }] of running) if (next.get(name)?.from !== from) met[side] += 1
      running = next
    }
  }
  return { met, missed }
}

function sideOf(onExpiry: string): DeadlineSide {
  return SILENT_SIDE[onExpiry] ?? 'both'
}

/** Whose silence it is that a deadline's end acts upon. */
const SILENT_SIDE: Readonly<Record<string, DeadlineSide>> = {
  agree_by_silence: 'merchant',
  confirm_return_by_silence: 'merchant',
  replacement_overdue: 'merchant',
  default_on_payment: 'merchant',
  lapse_by_silence: 'buyer',
  return_never_sent: 'buyer',
  confirm_replacement_by_silence: 'buyer',
  flag_review_overdue: 'platform',
}

export const DEADLINE_SIDES: readonly DeadlineSide[] = ['buyer', 'merchant', 'platform', 'both']
const NO_SIDES: Readonly<Record<DeadlineSide, number>> = { buyer: 0, merchant: 0, platform: 0, both: 0 }

const NEVER_OPENED: Course = {
  outcome: 'not_opened',
  closedAfterMs: null,
  buyerGotMinor: 0,
  merchantBoreMinor: 0,
  platformBoreMinor: 0,
  advancedMinor: 0,
  met: NO_SIDES,
  missed: NO_SIDES,
  events: [],
}
