import { DAY_MS, type Instant } from '../kernel/instant.ts'
import type { StandingEvent } from './events.ts'
import { VIOLATIONS_SHOWN_MAX } from './sanction.ts'
import type { AccountFigure, KnownSanction, PaidPenalty, StandingFile } from './standing-file.ts'

/** A standing after one more event. The row is the fold of all of them, and never written otherwise. */
export function evolveStanding(file: StandingFile, event: StandingEvent): StandingFile {
  const changed = afterEvent(file, event)
  const sanctions = changed.sanctions.filter(one => !isLongOver(one, event.at))
  const next = { ...changed, sanctions, version: event.seq }
  return { ...next, nextDueAt: nextDueOf(next) }
}

export function noStanding(marketplaceId: string, merchantId: string): StandingFile {
  return {
    marketplaceId,
    merchantId,
    version: 0,
    accounts: [],
    sanctions: [],
    deposit: null,
    penalties: [],
    nextDueAt: null,
  }
}

function afterEvent(file: StandingFile, event: StandingEvent): StandingFile {
  switch (event.type) {
    case 'PointsCounted':
      return { ...file, accounts: withAccount(file.accounts, counted(file, event)) }
    case 'PointsCleared':
      return {
        ...file,
        accounts: file.accounts.map(one => (one.account === event.account ? cleared(one, event) : one)),
      }
    case 'SanctionAnnounced':
      return { ...file, sanctions: [...file.sanctions, { ...event.sanction, state: 'announced' }] }
    case 'SanctionStarted':
      return withSanction(file, event.sanctionId, one => ({ ...one, state: 'running' }))
    case 'SanctionChanged':
      return withSanction(file, event.sanction.id, one => changedSanction(one, event))
    case 'SanctionEnded':
      return withSanction(file, event.sanctionId, one => ({ ...one, state: 'ended' }))
    case 'SanctionReversed':
      return { ...file, sanctions: file.sanctions.filter(({ id }) => id !== event.sanctionId) }
    case 'DepositStood':
      return { ...file, deposit: event.deposit }
    case 'PenaltyCharged':
      return { ...file, penalties: withPenalty(file, event) }
    case 'PenaltyReturned':
      return { ...file, penalties: file.penalties.filter(({ sanctionId }) => sanctionId !== event.sanctionId) }
    case 'FigureLimitReached':
      return { ...file, figureLimits: [...otherLimits(file, event.limit.figure), event.limit] }
    case 'FigureLimitLeft':
      return { ...file, figureLimits: otherLimits(file, event.figure) }
    case 'DepositRequired':
    case 'DepositCounted':
    case 'DepositReleased':
    case 'ViolationEntered':
    case 'ViolationReversed':
    case 'CorrectionRecorded':
    case 'ExamPassed':
    case 'SanctionLifted':
      return file
  }
}

function counted(
  { accounts }: StandingFile,
  { account, class: group, year, yearEndsAt, hundredths, carriedHundredths, count, entries, dropped }: Counted,
): AccountFigure {
  const known = accounts.find(one => one.account === account)?.entries ?? []
  const gone = new Set([...dropped, ...entries.map(({ violationId }) => violationId)])
  const all = [...known.filter(({ violationId }) => !gone.has(violationId)), ...entries]
  all.sort((one, other) => one.at - other.at || (one.violationId < other.violationId ? -1 : 1))
  const latest = all.slice(-VIOLATIONS_SHOWN_MAX)
  return { account, class: group, year, yearEndsAt, hundredths, carriedHundredths, count, entries: latest }
}

type Counted = Extract<StandingEvent, { type: 'PointsCounted' }>

/** What of the year's violations still counts is told by the count that follows. */
function cleared(account: AccountFigure, { carriedHundredths }: { carriedHundredths: number }): AccountFigure {
  const left = carriedHundredths === 0 ? { count: 0, entries: [] } : {}
  return { ...account, hundredths: carriedHundredths, carriedHundredths, ...left }
}

function withAccount(accounts: readonly AccountFigure[], account: AccountFigure): readonly AccountFigure[] {
  const others = accounts.filter(one => one.account !== account.account)
  return [...others, account].sort((one, other) => (one.account < other.account ? -1 : 1))
}

function otherLimits({ figureLimits = [] }: StandingFile, figure: string) {
  return figureLimits.filter(one => one.figure !== figure)
}

function withPenalty(
  { penalties }: StandingFile,
  { sanctionId, amountMinor, movements, at }: Extract<StandingEvent, { type: 'PenaltyCharged' }>,
): PaidPenalty[] {
  const before = penalties.find(one => one.sanctionId === sanctionId)
  const others = penalties.filter(one => one.sanctionId !== sanctionId)
  const currency = before?.currency ?? movements[0]?.currency ?? ''
  const paid = movements.map(({ source, amountMinor: partMinor }) => ({ account: source, amountMinor: partMinor, at }))
  const parts = [...(before?.parts ?? []), ...paid]
  return [...others, { sanctionId, amountMinor: (before?.amountMinor ?? 0) + amountMinor, currency, parts }]
}

/** One that had begun or ended, and by what became known hadn't yet, begins or ends again. */
function changedSanction(known: KnownSanction, { sanction, at }: { sanction: KnownSanction | object; at: Instant }) {
  const next = { ...known, ...sanction }
  const isOver = next.endsAt !== null && next.endsAt <= at
  const state = next.startsAt > at || (known.state === 'ended' && !isOver) ? 'announced' : known.state
  return { ...next, state } as KnownSanction
}

function withSanction(
  file: StandingFile,
  id: string,
  change: (sanction: KnownSanction) => KnownSanction,
): StandingFile {
  return { ...file, sanctions: file.sanctions.map(one => (one.id === id ? change(one) : one)) }
}

function nextDueOf({ accounts, sanctions }: Pick<StandingFile, 'accounts' | 'sanctions'>): Instant | null {
  const moments = [
    ...accounts.flatMap(({ count, yearEndsAt }) => (count === 0 ? [] : [yearEndsAt])),
    ...sanctions.flatMap(({ state, startsAt, endsAt }) => {
      if (state === 'announced') return [startsAt]
      return state === 'running' && endsAt !== null ? [endsAt] : []
    }),
  ]
  return moments.reduce<Instant | null>((first, at) => (first === null || at < first ? at : first), null)
}

export function isLongOver({ state, endsAt }: Pick<KnownSanction, 'state' | 'endsAt'>, at: Instant): boolean {
  return state === 'ended' && endsAt !== null && endsAt < at - SHOWN_MS
}

/** A year after its end a sanction leaves the page of today; the page of that day still has it. */
const SHOWN_MS = 366 * DAY_MS
