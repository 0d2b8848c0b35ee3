import type { CaseFile } from '../../core/case-file/case-file.ts'
import type { CaseEvent } from '../../core/case-file/events.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import type { Movement } from '../../core/ledger/movement.ts'
import { accountChangesOf } from './account-changes.ts'
import type { CommitPlan, PayoutRow, PostingRow } from './commit-plan.ts'

type MoneyRows = Pick<
  CommitPlan,
  'postings' | 'accountChanges' | 'holds' | 'holdResolutions' | 'payouts' | 'payoutChanges'
>

/** What a command's rows have in common. */
export interface Origin {
  readonly marketplaceId: string
  readonly bucket: number
  readonly caseId: string
  readonly recordedAt: Instant
}

/** The books' part of a commit, read off the events: what moved, what is frozen or freed, what is to be paid out. */
export function moneyRowsOf(events: readonly CaseEvent[], file: CaseFile, origin: Origin): MoneyRows {
  const postings = events.flatMap(event => postingsOf(event, origin))
  const place = { bucket: origin.bucket, caseId: origin.caseId }
  return {
    postings,
    accountChanges: accountChangesOf(postings),
    holds: events.flatMap(event =>
      event.type === 'HoldPlaced' ? [{ ...place, id: event.holdId, amountMinor: event.amountMinor }] : [],
    ),
    holdResolutions: events.flatMap(event => {
      if (event.type !== 'HoldResolved') return []
      const { holdId, resolution, capturedMinor, releasedMinor } = event
      return [{ ...place, holdId, resolution, capturedMinor, releasedMinor }]
    }),
    payouts: events.flatMap(event => payoutsOf(event, file, origin)),
    payoutChanges: events.flatMap(event => {
      const to = PAYOUT_BECOMES[event.type]
      return to === undefined || !('payoutId' in event) || event.payoutId === null
        ? []
        : [{ ...place, id: event.payoutId, to }]
    }),
  }
}

function postingsOf(event: CaseEvent, origin: Origin): PostingRow[] {
  return movementsOf(event).map((movement, index) => ({
    ...movement,
    ...origin,
    id: `${origin.caseId}.${event.seq}.${index + 1}`,
    clause: event.clause ?? null,
    eventSeq: event.seq,
    at: event.at,
    undoesAt: movement.undoesAt ?? null,
  }))
}

/** Each event that names a new payout orders one; those in PAYOUT_BECOMES tell what became of it. */
function payoutsOf(event: CaseEvent, file: CaseFile, origin: Origin): PayoutRow[] {
  if (!('payoutId' in event) || event.payoutId === null || event.type in PAYOUT_BECOMES) return []
  const currency = movementsOf(event)[0]?.currency ?? file.currency
  if (currency === undefined || !('amountMinor' in event)) throw new Error(`${event.type} orders a payout of nothing`)
  return [
    {
      marketplaceId: origin.marketplaceId,
      bucket: origin.bucket,
      caseId: origin.caseId,
      id: event.payoutId,
      buyerId: buyerOf(file),
      amountMinor: event.amountMinor,
      currency,
      orderedAt: event.at,
    },
  ]
}

/** Money goes only to a buyer there is. */
function buyerOf({ id, parties }: CaseFile): string {
  if (parties.buyer === null) throw new Error(`case ${id} pays a buyer whom it doesn't have`)
  return parties.buyer.id
}

function movementsOf(event: CaseEvent): readonly Movement[] {
  return 'movements' in event ? event.movements : []
}

const PAYOUT_BECOMES: { readonly [type: string]: 'settled' | 'failed' | 'pending' } = {
  PayoutSettled: 'settled',
  PayoutFailed: 'failed',
  PayoutRetried: 'pending',
}
