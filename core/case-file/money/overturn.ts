import type { Instant } from '../../kernel/instant.ts'
import { accounts } from '../../ledger/accounts.ts'
import type { Movement } from '../../ledger/movement.ts'
import { giveBack, type Taking } from '../../ledger/takings.ts'
import type { CaseFile, Side } from '../case-file.ts'
import type { EventDraft } from '../events.ts'
import { type Matter, nextId } from '../matter.ts'
import { merchantLossMinor, outstandingMinor } from '../sums.ts'
import { advanceMovements, purseOf } from './advance.ts'
import { givenBack } from './give-back.ts'

/** A granted appeal as its subject hears of it. */
export interface GrantedAppeal {
  readonly appealId: string
  readonly appellant: Side
  /** The part that was granted, in money and in points; both null for all. */
  readonly amountMinor: number | null
  readonly pointsHundredths: number | null
  readonly violationId: string | null
  readonly decidedAt: Instant
}

/**
 * What a granted appeal undoes here. The merchant first no longer owes what the platform still had to recover from him,
 * then gets back what he paid, his deposit first, out of the platform's fund: the buyer keeps what he has (DY-EXC-5,
 * TT-APL-1). Each sum goes back to where it was taken, as of the moment at which it was. A buyer who was denied gets
 * his money, and the merchant owes it from now on. Violations are revoked with the decision that found them; an appeal
 * about one violation revokes that one, and of the money only what it brought about. Granted in part, only that part
 * goes back: a violation then stands with the points that weren't taken back.
 */
export function overturn(matter: Matter, appeal: GrantedAppeal): readonly EventDraft[] {
  const { file } = matter
  if (file.overturned?.appealId === appeal.appealId) return []
  return [
    appeal.appellant === 'merchant' ? forMerchant(matter, appeal) : overturned(appeal, NOTHING),
    ...(appeal.appellant === 'buyer' ? forBuyer(file, appeal) : []),
    ...revoked(file, appeal),
  ]
}

function forMerchant({ file, snapshot, at }: Matter, appeal: GrantedAppeal): EventDraft {
  const mostMinor = appeal.amountMinor ?? (isPart(appeal) ? 0 : Number.MAX_SAFE_INTEGER)
  const movesMoney = appeal.violationId === null || file.handling?.compensation != null
  const owedMinor = movesMoney ? outstandingMinor(file) : 0
  const writtenOffMinor = Math.min(owedMinor, mostMinor)
  const lostMinor = movesMoney ? merchantLossMinor(file) : 0
  const restoredMinor = Math.min(lostMinor, mostMinor - writtenOffMinor)
  const takings = file.takings ?? takenLongAgo({ owedMinor, lostMinor, at })
  const { back } = giveBack(takings, writtenOffMinor + restoredMinor)
  const movements = givenBack(back, { purse: purseOf(file), onCompletion: snapshot.onCompletion })
  const relieves = movesMoney && !isPart(appeal) && file.status === 'open' ? ({ relieves: true } as const) : {}
  return overturned(appeal, { restoredMinor, writtenOffMinor, movements, ...relieves })
}

/** Of a case in which takings weren't noted yet nobody knows the places and moments: it counts from now. */
function takenLongAgo({ owedMinor, lostMinor, at }: { owedMinor: number; lostMinor: number; at: Instant }): Taking[] {
  const takings: Taking[] = [
    { from: 'escrow', amountMinor: lostMinor, at },
    { from: 'owed', amountMinor: owedMinor, at },
  ]
  return takings.filter(({ amountMinor }) => amountMinor > 0)
}

/** The fund pays what was wrongly denied, and recovers it from the merchant like any advance. */
function forBuyer(file: CaseFile, { amountMinor }: GrantedAppeal): readonly EventDraft[] {
  const { refundedMinor, recoveredMinor } = file.money
  const deniedMinor = file.claim.amountMinor - refundedMinor - recoveredMinor - outstandingMinor(file)
  const dueMinor = Math.min(deniedMinor, amountMinor ?? deniedMinor)
  if (dueMinor <= 0) return []
  const purse = purseOf(file)
  const movements = advanceMovements(purse, dueMinor, accounts.refundable(purse.buyerId))
  const payoutId = nextId('pay', file)
  return [{ type: 'CompensationAdvanced', form: 'without_return', amountMinor: dueMinor, payoutId, movements }]
}

function revoked(file: CaseFile, appeal: GrantedAppeal): readonly EventDraft[] {
  const { appealId, violationId, pointsHundredths } = appeal
  if (isPart(appeal) && pointsHundredths === null) return []
  const part = pointsHundredths === null ? {} : { pointsHundredths }
  return file.violations
    .filter(one => !one.revoked && (violationId === null || one.id === violationId))
    .map(({ id }) => ({ type: 'ViolationRevoked', violationId: id, appealId, ...part }))
}

function isPart({ amountMinor, pointsHundredths }: GrantedAppeal): boolean {
  return amountMinor !== null || pointsHundredths !== null
}

interface Undone {
  readonly restoredMinor: number
  readonly writtenOffMinor: number
  readonly movements: readonly Movement[]
  readonly relieves?: true
}

function overturned(appeal: GrantedAppeal, undone: Undone): EventDraft {
  const { appealId, appellant, pointsHundredths, decidedAt } = appeal
  const points = pointsHundredths === null ? {} : { pointsHundredths }
  return { type: 'RulingOverturned', appealId, appellant, part: isPart(appeal), ...points, decidedAt, ...undone }
}

const NOTHING: Undone = { restoredMinor: 0, writtenOffMinor: 0, movements: [] }
