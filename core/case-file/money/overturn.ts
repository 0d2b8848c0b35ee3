import type { Instant } from '../../kernel/instant.ts'
import { accounts, move } from '../../ledger/accounts.ts'
import type { Movement } from '../../ledger/movement.ts'
import type { Snapshot } from '../../policy/snapshot.ts'
import type { CaseFile, Side } from '../case-file.ts'
import type { EventDraft } from '../events.ts'
import { type Matter, nextId } from '../matter.ts'
import { merchantLossMinor, outstandingMinor } from '../sums.ts'
import { advanceMovements, claimEnded, purseOf } from './advance.ts'

/** A granted appeal as its subject hears of it. */
export interface GrantedAppeal {
  readonly appealId: string
  readonly appellant: Side
  /** The part that was granted; null for all. */
  readonly amountMinor: number | null
  readonly violationId: string | null
  readonly decidedAt: Instant
}

/**
 * What a granted appeal undoes here. The merchant first no longer owes what the platform still had to recover from him,
 * then gets back what he paid, his deposit first, out of the platform's fund: the buyer keeps what he has (DY-EXC-5,
 * TT-APL-1). A buyer who was denied gets his money, and the merchant owes it. Violations are revoked with the decision
 * that found them; an appeal about one violation revokes that one, and of the money only what it brought about.
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

function forMerchant({ file, snapshot }: Matter, appeal: GrantedAppeal): EventDraft {
  const mostMinor = appeal.amountMinor ?? Number.MAX_SAFE_INTEGER
  const movesMoney = appeal.violationId === null || file.handling?.compensation != null
  const owedMinor = movesMoney ? outstandingMinor(file) : 0
  const writtenOffMinor = Math.min(owedMinor, mostMinor)
  const lostMinor = movesMoney ? merchantLossMinor(file) : 0
  const restoredMinor = Math.min(lostMinor, mostMinor - writtenOffMinor)
  const movements = [...claimEnded(purseOf(file), writtenOffMinor), ...restoredMovements(file, snapshot, restoredMinor)]
  return overturned(appeal, { restoredMinor, writtenOffMinor, movements })
}

/**
 * What was taken from the merchant's deposit goes back there first; the rest to where he is paid from, and on to him
 * where the marketplace pays out at once.
 */
function restoredMovements(file: CaseFile, { onCompletion }: Snapshot, amountMinor: number): readonly Movement[] {
  const { merchantId, currency } = purseOf(file)
  const [payable, deposit] = [accounts.payable(merchantId), accounts.deposit(merchantId)]
  const toDepositMinor = Math.min(amountMinor, file.money.fromDepositMinor)
  const toPayableMinor = amountMinor - toDepositMinor
  const outMinor = onCompletion === 'paid_out' ? toPayableMinor : 0
  return [
    ...move(toDepositMinor, { source: accounts.relief, destination: deposit, currency }),
    ...move(toPayableMinor, { source: accounts.relief, destination: payable, currency }),
    ...move(outMinor, { source: payable, destination: accounts.provider, currency }),
  ]
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

function revoked(file: CaseFile, { appealId, violationId }: GrantedAppeal): readonly EventDraft[] {
  return file.violations
    .filter(one => !one.revoked && (violationId === null || one.id === violationId))
    .map(({ id }) => ({ type: 'ViolationRevoked', violationId: id, appealId }))
}

interface Undone {
  readonly restoredMinor: number
  readonly writtenOffMinor: number
  readonly movements: readonly Movement[]
}

function overturned({ appealId, appellant, amountMinor, decidedAt }: GrantedAppeal, undone: Undone): EventDraft {
  return { type: 'RulingOverturned', appealId, appellant, part: amountMinor !== null, decidedAt, ...undone }
}

const NOTHING: Undone = { restoredMinor: 0, writtenOffMinor: 0, movements: [] }
