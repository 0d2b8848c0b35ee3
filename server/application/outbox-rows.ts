import type { CaseFile } from '../../core/case-file/case-file.ts'
import type { CaseEvent } from '../../core/case-file/events.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import { accounts } from '../../core/ledger/accounts.ts'
import { bucketOfMerchant } from '../../core/ledger/lanes.ts'
import type { Movement } from '../../core/ledger/movement.ts'
import { MESSAGES_EXCLUDED } from '../../core/metrics/questions.ts'
import type { OutboxRow, PayoutRow, Topic } from './commit-plan.ts'
import type { Origin } from './money-rows.ts'
import { newsOf } from './standing/standing-news.ts'
import { fundsRow } from './standing/standing-rows.ts'

interface Sending extends Origin {
  /** By the real time. */
  readonly availableAt: Instant
  /** The payouts that the same events order. */
  readonly payouts: readonly PayoutRow[]
}

/** What must follow these events: the provider pays, money is collected, escrow is let go. */
export function outboxRowsOf(events: readonly CaseEvent[], file: CaseFile, sending: Sending): OutboxRow[] {
  const row = (topic: Topic, id: string, body: unknown): OutboxRow => ({
    bucket: sending.bucket,
    caseId: sending.caseId,
    marketplaceId: sending.marketplaceId,
    id: `${topic}:${id}`,
    topic,
    body,
    availableAt: sending.availableAt,
  })
  const orders = sending.payouts.map(payout => row('payout', payout.id, { payoutId: payout.id, attempt: 1 }))
  const others = events.flatMap(event => {
    if (event.type === 'PayoutRetried') {
      return [row('payout', `${event.payoutId}:${event.seq}`, { payoutId: event.payoutId })]
    }
    if (event.type === 'CollectionRequested') {
      return [row('collect_from_merchant', event.collectionId, { caseId: sending.caseId })]
    }
    if (event.type === 'CaseClosed' && event.outcome === 'granted' && file.about !== null) {
      return [row('tell_case', `${file.about.caseId}:record_appeal:${sending.caseId}`, appealTold(file, event.at))]
    }
    if (event.type === 'ViolationFound') {
      return [row('tell_standing', event.violation.id, newsOf(event, file))]
    }
    if (event.type === 'ViolationRevoked') {
      return [row('tell_standing', `${event.violationId}:${event.appealId}`, newsOf(event, file))]
    }
    // What the fund paid after an appeal is recovered at once, as far as the merchant's funds reach.
    if (event.type === 'RulingOverturned' && event.appellant === 'buyer') {
      return [row('recover_advance', event.appealId, { merchantId: file.parties.merchant.id })]
    }
    if (event.type === 'RulingOverturned' || event.type === 'Upheld') return figuresUndone(event, file, row)
    // Always, completed or not: a completion that this case has not heard of counts on it too.
    if (event.type === 'CaseClosed' && file.claimsGoods && file.order?.funding === 'escrow') {
      return [row('release_escrow', sending.caseId, { orderId: file.order.id, closedAt: event.at })]
    }
    return []
  })
  return [...orders, ...others, ...depositRows(events, file, sending)]
}

/** What was taken from a merchant's deposit, or given back to it, his standing has to count. */
function depositRows(events: readonly CaseEvent[], file: CaseFile, sending: Sending): OutboxRow[] {
  const { marketplaceId, availableAt } = sending
  const merchantId = file.parties.merchant.id
  const path = accounts.deposit(merchantId)
  const touching = events.filter(event => 'movements' in event && event.movements.some(touches(path)))
  const last = touching.at(-1)
  if (last === undefined) return []
  const key = { bucket: bucketOfMerchant(marketplaceId, merchantId), marketplaceId, merchantId }
  return [{ ...fundsRow(key, { id: `${file.id}:${last.seq}`, availableAt }), bucket: sending.bucket, caseId: file.id }]
}

function touches(path: string) {
  return ({ source, destination }: Movement) => source === path || destination === path
}

/** What can't have counted any more: all that a ruling brought about, or the messages of a buyer who was reported. */
function figuresUndone(
  event: Extract<CaseEvent, { type: 'RulingOverturned' | 'Upheld' }>,
  { id: caseId, parties, openedAt }: CaseFile,
  row: (topic: Topic, id: string, body: unknown) => OutboxRow,
): OutboxRow[] {
  const merchantId = parties.merchant.id
  if (event.type === 'RulingOverturned') {
    return event.part
      ? []
      : [row('correct_figures', event.appealId, { merchantId, since: openedAt, undone: { caseId } })]
  }
  if (parties.buyer === null || !event.effects.includes(MESSAGES_EXCLUDED)) return []
  return [row('correct_figures', caseId, { merchantId, since: 0, undone: { buyerId: parties.buyer.id } })]
}

/** The case that a granted appeal is about hears of it as a command of its own. */
function appealTold(file: CaseFile, decidedAt: Instant): object {
  const { about, openedBy, handling } = file
  const { granted, grantedMinor = null, grantedHundredths } = handling ?? {}
  const isPart = granted === 'part'
  const part = {
    ...(isPart && grantedMinor !== null && { amountMinor: grantedMinor }),
    ...(isPart && grantedHundredths !== undefined && { pointsHundredths: grantedHundredths }),
  }
  const violation = about?.kind === 'violation' ? { violationId: about.id } : {}
  const fields = { appealId: file.id, appellant: openedBy, decidedAt, ...part, ...violation }
  return { caseId: about?.caseId, command: 'record_appeal', fields }
}
