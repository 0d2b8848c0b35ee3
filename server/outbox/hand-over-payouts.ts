import type { OutboxStore } from '../application/outbox-store.ts'
import type { WallClock } from '../application/ports.ts'
import { bucketGroups } from '../application/sweep.ts'

/**
 * Payouts are in the integrator's hands once his feed of events and the list of pending payouts show them, which is as
 * soon as they were ordered: what stood in the outbox for them is done.
 */
export async function handOverPayouts({ outbox, clock }: { outbox: OutboxStore; clock: WallClock }): Promise<void> {
  for (const buckets of bucketGroups()) {
    const availableBefore = clock.now()
    const rows = await outbox.waiting({ buckets, availableBefore, topics: ['payout'], limit: ROWS_MAX })
    if (rows.length > 0) await outbox.done(rows, clock.now())
  }
}

const ROWS_MAX = 1000
