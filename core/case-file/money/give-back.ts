import { accounts, move } from '../../ledger/accounts.ts'
import type { Movement } from '../../ledger/movement.ts'
import type { Taking } from '../../ledger/takings.ts'
import type { Snapshot } from '../../policy/snapshot.ts'
import type { Purse } from './advance.ts'

/**
 * The movements that give takings back, each where it was taken and marked with the moment at which it was: so the
 * corrected balance of any day between is as if it had never left. What came out of an order's escrow would have been
 * the merchant's then: it goes where he is paid from, and on to him where the marketplace pays out at once.
 */
export function givenBack(
  takings: readonly Taking[],
  { purse, onCompletion }: { readonly purse: Purse } & Pick<Snapshot, 'onCompletion'>,
): readonly Movement[] {
  return takings.flatMap(taking => [
    ...debtUndone(taking, purse),
    ...returned(taking, { purse, isPaidOut: taking.from === 'escrow' && onCompletion === 'paid_out' }),
  ])
}

/**
 * What is owed still is no longer, as if it had never been. What was recovered or given up isn't owed now: his debt was
 * less from the beginning, and what ended it then ended nothing; both together leave it as it is.
 */
function debtUndone({ from, amountMinor, at, owedSince }: Taking, { merchantId, currency }: Purse): Movement[] {
  const [debt, recoverable] = [accounts.debt(merchantId), accounts.recoverable(merchantId)]
  const ended = { source: recoverable, destination: debt, currency }
  if (from === 'owed') return [...move(amountMinor, { ...ended, undoesAt: at })]
  if (owedSince === undefined || owedSince === at) return []
  const begun = { source: debt, destination: recoverable, currency }
  return [...move(amountMinor, { ...ended, undoesAt: owedSince }), ...move(amountMinor, { ...begun, undoesAt: at })]
}

function returned(
  { from, amountMinor, at: undoesAt, isPenalty }: Taking,
  { purse, isPaidOut }: { purse: Purse; isPaidOut: boolean },
): Movement[] {
  if (from === 'owed' || from === 'given_up') return []
  const { merchantId, currency } = purse
  const source = isPenalty === true ? accounts.penalties : accounts.relief
  const payable = accounts.payable(merchantId)
  const destination = from === 'deposit' ? accounts.deposit(merchantId) : payable
  const out = { source: payable, destination: accounts.provider, currency, undoesAt }
  return [
    ...move(amountMinor, { source, destination, currency, undoesAt }),
    ...(isPaidOut ? move(amountMinor, out) : []),
  ]
}
