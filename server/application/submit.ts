import { type BatchPorts, type LaneAnswer, type LaneRequest, workBatch } from './batch.ts'
import { followUp, type InternalPorts, orderPortsOf } from './internal-commands.ts'
import { createLane, passThrough } from './lane.ts'
import { passOrder } from './pass-orders.ts'
import { answerKeyOf } from './request-ids.ts'
import type { Submit, SubmitRequest, SubmitResult } from './submit-request.ts'

export interface SubmitPorts extends BatchPorts, Omit<InternalPorts, 'submit'> {
  /** How many batches may be at the database at once; each lane has its own buckets. */
  readonly laneCount?: number
}

/**
 * The one way in. Lets time pass in a case, then decides a command on it and keeps the result, all or nothing; a rule's
 * no still keeps what time did. Before a case opens, time passes on its order. Requests that arrive together are read
 * and written together.
 *
 * Rejects with the core's codes; and, after several attempts, with `case_busy`,
 * `order_busy`, `insufficient_funds`, `quantity_already_claimed`, `refund_exceeds_payment`, `hold_already_resolved` or
 * `conflicting_change` (409) when others kept changing the same things.
 */
export function createSubmit(ports: SubmitPorts): Submit {
  const { laneCount = LANE_COUNT } = ports
  const lanes = Array.from({ length: laneCount }, () =>
    createLane<LaneRequest, LaneAnswer>(batch => workBatch(batch, ports)),
  )
  const throughLane = async (request: SubmitRequest, isOrderPassed = false) => {
    const lane = lanes[request.bucket % laneCount]
    if (lane === undefined) throw new Error(`no lane for bucket ${request.bucket}`)
    const answerKey = answerKeyOf(ports.digest, request)
    return passThrough(lane, { request: { request, answerKey, isOrderPassed }, subject: request.caseId })
  }

  const submit: Submit = async request => {
    const { result, outbox } = await throughOrder(request, { throughLane, ports: { ...ports, submit } })
    if (outbox.length === 0) return result
    const followed = await followUp(outbox, { ...ports, submit })
    return withFollowUps(result, { request, followed, ports })
  }
  return submit
}

/** Where the platform was to do something with the order by now, it does that before anybody opens a case on it. */
async function throughOrder(
  request: SubmitRequest,
  { throughLane, ports }: { throughLane: ThroughLane; ports: InternalPorts },
): Promise<LaneAnswer> {
  const answer = await throughLane(request)
  const { marketplaceId, orderId } = request
  if (!answer.isOrderDue || orderId === undefined) return answer
  await passOrder({ marketplaceId, orderId }, orderPortsOf(ports))
  return throughLane(request, true)
}

type ThroughLane = (request: SubmitRequest, isOrderPassed?: boolean) => Promise<LaneAnswer>

/** The answer shows the case after what followed at once, and is kept so. */
async function withFollowUps(
  result: SubmitResult,
  { request, followed, ports }: { request: SubmitRequest; followed: readonly SubmitResult[]; ports: SubmitPorts },
): Promise<SubmitResult> {
  const own = followed.filter(({ file }) => file !== null && file.id === request.caseId)
  const last = own.reduce<SubmitResult | null>(
    (latest, one) => ((one.file?.version ?? 0) > (latest?.file?.version ?? 0) ? one : latest),
    null,
  )
  if (last?.file == null || last.file.version <= (result.file?.version ?? 0)) return result
  const answerKey = answerKeyOf(ports.digest, request)
  if (answerKey !== null) await ports.store.moveAnswer(answerKey, last.file.version)
  return { ...result, file: last.file, events: [...result.events, ...own.flatMap(({ events }) => events)] }
}

/** While one lane's batch is at the database, the other's is decided: more lanes only make the batches smaller. */
const LANE_COUNT = 2
