import type { Instant } from '../kernel/instant.ts'
import type { Rejection } from '../kernel/rejection.ts'
import { accounts, move } from '../ledger/accounts.ts'
import { deduct, type FundName } from '../ledger/deduction.ts'
import { sumOf } from '../ledger/spread.ts'
import { lookUp } from '../policy/table.ts'
import type { StandingDraft } from './events.ts'
import { type Ground, tableOf } from './ground.ts'
import type { KnownSanction, StandingFile } from './standing-file.ts'

/** What a merchant has with the platform and owes it, in each currency. */
export type MerchantFunds = Readonly<Record<'deposit' | 'payable' | 'owed', Readonly<Record<string, number>>>>

interface Around {
  readonly funds: MerchantFunds
  readonly now: Instant
  readonly ground: Ground
}

/**
 * What a merchant's funds make possible and necessary now: the penalties of nodes that were reached are charged in the
 * pack's order, as far as the funds reach, though their measures may still wait for their turn; and his deposit counts
 * what is left in it.
 */
export function countFunds(file: StandingFile, { funds, now, ground }: Around): readonly StandingDraft[] {
  const left = { deposit: { ...funds.deposit }, payable: { ...funds.payable } }
  const charges = file.sanctions.flatMap(sanction => charge(sanction, { file, left, now, ground }))
  const { deposit } = file
  const balanceMinor = deposit === null ? 0 : (left.deposit[deposit.currency] ?? 0)
  if (deposit === null || deposit.balanceMinor === balanceMinor) return charges
  return [...charges, { type: 'DepositCounted', balanceMinor, at: now }]
}

interface Charging extends Omit<Around, 'funds'> {
  readonly file: StandingFile
  readonly left: Record<'deposit' | 'payable', Record<string, number>>
}

function charge(sanction: KnownSanction, { file, left, now, ground }: Charging): StandingDraft[] {
  const { id: sanctionId, rules, clause } = sanction
  const dueMinor = unpaidMinor(sanction, file.penalties)
  if (dueMinor === 0) return []
  const snapshot = ground.rules(rules)
  const { currency } = snapshot
  const have = { held: 0, deposit: left.deposit[currency] ?? 0, payable: left.payable[currency] ?? 0 }
  const row = lookUp(tableOf(snapshot, 'deduction_order'), { kind: 'penalty' })
  const order = Array.isArray(row?.then.from) ? (row.then.from as readonly FundName[]) : DEFAULT_ORDER
  const { deductions, missingMinor } = deduct(dueMinor, have, order)
  if (deductions.length === 0) return []
  const movements = deductions.flatMap(({ from, amountMinor }) => {
    if (from === 'held') return []
    left[from][currency] = have[from] - amountMinor
    return move(amountMinor, { source: accounts[from](file.merchantId), destination: accounts.penalties, currency })
  })
  const amountMinor = sumOf(deductions)
  return [{ type: 'PenaltyCharged', sanctionId, amountMinor, missingMinor, movements, at: now, clause }]
}

/** What was paid for one sanction is no payment for another, which may have left the page meanwhile. */
function unpaidMinor({ id, penaltyMinor }: KnownSanction, penalties: StandingFile['penalties']): number {
  const paidMinor = penalties.find(({ sanctionId }) => sanctionId === id)?.amountMinor ?? 0
  return Math.max((penaltyMinor ?? 0) - paidMinor, 0)
}

const DEFAULT_ORDER: readonly FundName[] = ['deposit', 'payable']

interface Releasing extends Omit<Around, 'ground'> {
  readonly amountMinor: number
  readonly currency: string
  /** Of others against him. */
  readonly openCases: number
}

/**
 * Pays a merchant's deposit back to him, as far as no rule needs it. What the rules ask for is security for his open
 * cases too; of whom nothing is asked any more, nothing is paid back before the last of them has ended.
 * Rejects with `deposit_still_required` (what is asked of him, and penalties that are still unpaid, stay),
 * `merchant_owes` (the platform has something to recover from him) and `cases_still_open`.
 */
export function releaseDeposit(
  { merchantId, deposit, sanctions, penalties }: StandingFile,
  { amountMinor, currency, funds, openCases, now }: Releasing,
): readonly StandingDraft[] | Rejection {
  const owedMinor = funds.owed[currency] ?? 0
  if (owedMinor > 0) return { code: 'merchant_owes', status: 'not_allowed', facts: { owed_minor: owedMinor } }
  const requiredMinor = deposit?.requiredMinor ?? 0
  if (requiredMinor === 0 && openCases > 0) {
    return { code: 'cases_still_open', status: 'not_allowed', facts: { open_cases: openCases } }
  }
  const keptMinor = requiredMinor + sanctions.reduce((sum, one) => sum + unpaidMinor(one, penalties), 0)
  const balanceMinor = funds.deposit[currency] ?? 0
  const releasableMinor = Math.max(balanceMinor - keptMinor, 0)
  if (amountMinor > releasableMinor) {
    const facts = { amount_minor: amountMinor, releasable_minor: releasableMinor }
    const clause = deposit?.clause ?? null
    return { code: 'deposit_still_required', pointer: '/amount_minor', facts, ...(clause !== null && { clause }) }
  }
  const way = { source: accounts.deposit(merchantId), destination: accounts.provider, currency }
  const counted: StandingDraft = { type: 'DepositCounted', balanceMinor: balanceMinor - amountMinor, at: now }
  return [
    { type: 'DepositReleased', amountMinor, movements: move(amountMinor, way), at: now },
    ...(deposit === null ? [] : [counted]),
  ]
}
