import { accounts } from '../../ledger/accounts.ts'
import { lookUp } from '../../policy/table.ts'
import { clauseValue } from '../../policy/values.ts'
import type { EventDraft } from '../events.ts'
import { applicabilityOf, factsOf } from '../facts.ts'
import { type Matter, nextId } from '../matter.ts'
import { advanceMovements, purseOf } from './advance.ts'

/**
 * The platform pays the buyer as soon as he has sent the goods back (极速退款, DY-AS-16): in cases like those that the
 * pack's table `speedy_refund` names, up to the sum that its clause gives. A larger claim waits for the merchant.
 */
export function advanceSpeedily({ file, snapshot, at }: Matter): readonly EventDraft[] {
  const table = snapshot.tables.speedy_refund
  const row = table && lookUp(table, factsOf(file, snapshot))
  if (!row || typeof row.then.most !== 'string' || file.order === null || file.advance !== null) return []
  const most = clauseValue(snapshot, row.then.most, applicabilityOf(file, snapshot, at))
  const { amountMinor } = file.claim
  if (most?.kind !== 'money' || amountMinor > most.amountMinor) return []
  const purse = purseOf(file)
  const movements = advanceMovements(purse, amountMinor, accounts.refundable(purse.buyerId))
  const payoutId = nextId('pay', file, 'a')
  const clause = row.clause ?? row.then.most
  return [{ type: 'CompensationAdvanced', form: 'without_return', amountMinor, payoutId, movements, clause }]
}
