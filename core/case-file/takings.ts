import { accounts } from '../ledger/accounts.ts'
import type { Movement } from '../ledger/movement.ts'
import { spread } from '../ledger/spread.ts'
import { giveBack, type TakenFrom, type Taking, withGivenUp, withTaking } from '../ledger/takings.ts'
import type { CaseFile } from './case-file.ts'
import type { CaseEvent } from './events.ts'

type MovingEvent = Extract<CaseEvent, { movements: unknown }>

/**
 * What the case has taken from its merchant, after one more event that moved money. Freezing takes nothing; what is
 * paid out of a hold was taken, at that moment, from where it had been frozen.
 */
export function takingsAfter(file: CaseFile, event: MovingEvent): Pick<CaseFile, 'takings'> {
  const { takings } = file
  if (takings === undefined) return {}
  switch (event.type) {
    case 'RulingOverturned':
      return { takings: giveBack(takings, event.restoredMinor + event.writtenOffMinor).left }
    case 'AdvanceReturned':
    case 'AdvanceWrittenOff':
      return { takings: withGivenUp(takings, event) }
    default:
      return { takings: takenBy(event, file).reduce(withTaking, takings) }
  }
}

function takenBy(event: MovingEvent, file: CaseFile): readonly Parameters<typeof withTaking>[1][] {
  const places = placesOf(file)
  const leaving = event.movements.filter(({ destination }) => /^(?:buyer|platform):/.test(destination))
  const straight = event.type === 'HoldResolved' ? asIfNeverHeld(leaving, event.holdId, file) : leaving
  return straight.flatMap(({ source, destination, amountMinor }) => {
    const from = places[source]
    if (from === undefined) return []
    const isRecovery = destination === accounts.relief
    const isPenalty = destination === accounts.penalties ? ({ isPenalty: true } as const) : {}
    return [{ from, amountMinor, at: event.at, isRecovery, ...isPenalty }]
  })
}

function placesOf({ order, parties }: CaseFile): Readonly<Record<string, Taking['from']>> {
  const { id } = parties.merchant
  const own: Record<string, TakenFrom> = {
    [accounts.deposit(id)]: 'deposit',
    [accounts.payable(id)]: 'payable',
    [accounts.debt(id)]: 'owed',
  }
  return order === null ? own : { ...own, [accounts.escrow(order.id)]: 'escrow' }
}

/** What is paid out of a hold, as if it came from where the hold's parts were taken, in their order. */
function asIfNeverHeld(paid: readonly Movement[], holdId: string, { holds, currency }: CaseFile): readonly Movement[] {
  const parts = holds.find(({ id }) => id === holdId)?.parts ?? []
  const targets = paid.map(({ destination: account, amountMinor }) => ({ account, amountMinor }))
  return spread(parts, targets, currency).movements
}
