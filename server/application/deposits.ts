import type { Instant } from '../../core/kernel/instant.ts'
import type { Rejection } from '../../core/kernel/rejection.ts'
import { accounts } from '../../core/ledger/accounts.ts'
import { bucketOfMerchant } from '../../core/ledger/lanes.ts'
import { accountChangesOf } from './account-changes.ts'
import type { AccountChange, OutboxRow, PostingRow } from './commit-plan.ts'
import type { FollowUp } from './outbox-store.ts'
import { ConstraintBroken, type Marketplace, timeOf, type WallClock } from './ports.ts'
import { fundsRow } from './standing/standing-rows.ts'

export interface Books {
  marketplace(id: string): Promise<Marketplace | null>
  posting(key: { bucket: number; marketplaceId: string; id: string }): Promise<PostingRow | null>
  /** Throws ConstraintBroken when a posting of that id is there already. */
  post(rows: Booking): Promise<void>
}

export interface Booking {
  readonly postings: readonly PostingRow[]
  readonly accountChanges: readonly AccountChange[]
  readonly outbox: readonly OutboxRow[]
}

export interface Deposit {
  readonly marketplaceId: string
  readonly merchantId: string
  readonly amountMinor: number
  readonly currency: string
  /** The marketplace's own number for the payment: the same one is booked once. */
  readonly reference: string
}

export type DepositResult =
  | { readonly status: 'done' | 'unchanged'; readonly posting: PostingRow }
  | { readonly status: 'not_found' }
  | { readonly status: 'rejected'; readonly rejection: Rejection }

/**
 * A merchant pays into his deposit, and the platform takes back at once what it has advanced for him.
 * Rejects with `deposit_differs` (409) when the reference was used for another amount or currency.
 */
export async function payDeposit(
  deposit: Deposit,
  ports: { readonly books: Books; readonly clock: WallClock; readonly followUp: FollowUp },
): Promise<DepositResult> {
  const marketplace = await ports.books.marketplace(deposit.marketplaceId)
  if (marketplace === null) return { status: 'not_found' }
  const posting = postingOf(deposit, timeOf(marketplace, ports.clock))
  const known = await ports.books.posting(posting)
  if (known !== null) return repeated(known, posting)
  const { marketplaceId, merchantId } = deposit
  const availableAt = ports.clock.now()
  const key = { bucket: posting.bucket, marketplaceId, merchantId }
  const outbox = [recovery(posting, { merchantId, availableAt }), fundsRow(key, { id: posting.id, availableAt })]
  try {
    await ports.books.post({ postings: [posting], accountChanges: accountChangesOf([posting]), outbox })
  } catch (error) {
    // The same reference, booked by another request meanwhile.
    const booked = error instanceof ConstraintBroken ? await ports.books.posting(posting) : null
    if (booked === null) throw error
    return repeated(booked, posting)
  }
  await ports.followUp(outbox)
  return { status: 'done', posting }
}

function postingOf({ marketplaceId, merchantId, amountMinor, currency, reference }: Deposit, at: Instant): PostingRow {
  return {
    bucket: bucketOfMerchant(marketplaceId, merchantId),
    marketplaceId,
    id: `deposit:${merchantId}:${reference}`,
    source: accounts.provider,
    destination: accounts.deposit(merchantId),
    amountMinor,
    currency,
    clause: null,
    caseId: null,
    eventSeq: null,
    at,
    undoesAt: null,
    recordedAt: at,
  }
}

function recovery(
  posting: PostingRow,
  { merchantId, availableAt }: { merchantId: string; availableAt: Instant },
): OutboxRow {
  const { bucket, marketplaceId, id } = posting
  const body = { merchantId }
  return {
    bucket,
    caseId: null,
    marketplaceId,
    id: `recover_advance:${marketplaceId}:${id}`,
    topic: 'recover_advance',
    body,
    availableAt,
  }
}

function repeated(known: PostingRow, posting: PostingRow): DepositResult {
  const isSame = known.amountMinor === posting.amountMinor && known.currency === posting.currency
  if (isSame) return { status: 'unchanged', posting: known }
  return { status: 'rejected', rejection: { code: 'deposit_differs', status: 'not_allowed' } }
}
