import type { Actor } from '../../core/case-file/case-file.ts'
import { bucketOfCase, parseCaseId } from '../../core/kernel/ids.ts'
import type { Idempotency, Submit, SubmitResult } from './submit-request.ts'

export interface PayoutReport {
  readonly marketplaceId: string
  readonly payoutId: string
  readonly result: 'settled' | 'failed' | 'retry'
  readonly reason?: string
  readonly by: Actor
  readonly idempotency?: Idempotency
  readonly dryRun?: boolean
}

/**
 * The payment provider reports on a payout, or a failed one is tried again; the case that ordered it decides. The same
 * result again changes nothing. Rejects with `payout_already_settled` and `payout_not_failed` (409); null when the id
 * names no payout of a case.
 */
export async function reportPayout(report: PayoutReport, submit: Submit): Promise<SubmitResult | null> {
  const { marketplaceId, payoutId, result, reason, by, idempotency, dryRun } = report
  const caseId = caseOfPayout(payoutId)
  if (caseId === null) return null
  const fields = { payoutId, result, ...(reason !== undefined && { reason }) }
  const answer = await submit({
    marketplaceId,
    bucket: bucketOfCase(caseId),
    caseId,
    command: { name: 'record_payout', by, fields },
    ...(idempotency !== undefined && { idempotency }),
    ...(dryRun !== undefined && { dryRun }),
  })
  return answer.status === 'not_found' || answer.rejection?.code === 'payout_not_found' ? null : answer
}

/** A payout's id is its case's own part between a prefix and the number of the event that ordered it. */
export function caseOfPayout(payoutId: string) {
  const own = /^pay_(.+)_\d+[a-z]?$/.exec(payoutId)?.[1]
  return own === undefined ? null : parseCaseId(`case_${own}`)
}
