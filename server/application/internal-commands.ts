import { bucketOfCase, parseCaseId } from '../../core/kernel/ids.ts'
import { type Instant, plusMs } from '../../core/kernel/instant.ts'
import type { InternalTopic } from './commit-plan.ts'
import type { Undoing } from './correct-figures.ts'
import type { OrderPorts } from './order-changes.ts'
import { releaseEscrow } from './orders.ts'
import type { OutboxStore, SentRow } from './outbox-store.ts'
import type { StandingPorts } from './standing/change-standing.ts'
import { tellStanding } from './standing/tell-standing.ts'
import type { SubmitRequest, SubmitResult } from './submit-request.ts'

export interface InternalPorts extends Omit<OrderPorts, 'followUp'>, Omit<StandingPorts, 'followUp'> {
  readonly outbox: OutboxStore
  readonly correctFigures: (undoing: Undoing) => Promise<void>
}

export const INTERNAL_TOPICS = [
  'collect_from_merchant',
  'recover_advance',
  'release_escrow',
  'tell_case',
  'tell_standing',
  'correct_figures',
] as const satisfies readonly InternalTopic[]

/**
 * Does what a commit asked of Pingli itself: at once where it can, so that an answer shows it; what fails stays in the
 * outbox for the worker. Each is a command under a key of its own, so doing it twice does nothing twice.
 */
export async function followUp(rows: readonly SentRow[], ports: InternalPorts): Promise<readonly SubmitResult[]> {
  const own = rows.filter(({ topic }) => topic in HANDLERS)
  const outcomes = await Promise.all(own.map(row => attempt(row, ports)))
  const done = own.filter((_, place) => outcomes[place] !== null)
  if (done.length > 0) await ports.outbox.done(done, ports.clock.now())
  return outcomes.flatMap(results => results ?? [])
}

async function attempt(row: SentRow, ports: InternalPorts): Promise<readonly SubmitResult[] | null> {
  try {
    const results = await HANDLERS[row.topic as InternalTopic](row, ports)
    const busy = results.find(({ rejection }) => BUSY.has(rejection?.code ?? ''))
    if (busy !== undefined) throw new Error(`${row.id} came at a bad moment: ${busy.rejection?.code}`)
    return results
  } catch (fault) {
    ports.reportFault(fault, row.id)
    await ports.outbox.failed(row, { error: String(fault), retryAt: plusMs(ports.clock.now(), RETRY_MS) })
    return null
  }
}

export function orderPortsOf(ports: InternalPorts): OrderPorts {
  return { ...ports, followUp: rows => followUp(rows, ports) }
}

type Handler = (row: SentRow, ports: InternalPorts) => Promise<readonly SubmitResult[]>

const HANDLERS: { readonly [Name in InternalTopic]: Handler } = {
  collect_from_merchant: (row, ports) => {
    const { caseId } = row.body as { caseId: string }
    return each([{ caseId, name: 'collect_from_merchant', fields: {} }], row, ports)
  },
  async recover_advance(row, ports) {
    const { merchantId } = row.body as { merchantId: string }
    const { marketplaceId } = row
    const cases = await ports.outbox.outstandingAdvances({ marketplaceId, merchantId })
    const commands = cases.map(caseId => ({ caseId, name: 'recover_advance', fields: {} }))
    return each(commands, row, ports)
  },
  async release_escrow(row, ports) {
    const { orderId, closedAt } = row.body as { orderId: string; closedAt?: Instant }
    const name = { marketplaceId: row.marketplaceId, orderId, ...(closedAt !== undefined && { asOf: closedAt }) }
    const released = await releaseEscrow(name, orderPortsOf(ports))
    if (released.status === 'rejected') throw new Error(`${row.id} came at a bad moment: ${released.rejection.code}`)
    return []
  },
  tell_case(row, ports) {
    const { caseId, command: name, fields } = row.body as { caseId: string; command: string; fields: object }
    return each([{ caseId, name, fields: { ...fields } }], row, ports)
  },
  async tell_standing(row, ports) {
    await tellStanding(row, { ...ports, followUp: rows => followUp(rows, ports) })
    return []
  },
  async correct_figures(row, ports) {
    await ports.correctFigures({ ...(row.body as Omit<Undoing, 'marketplaceId'>), marketplaceId: row.marketplaceId })
    return []
  },
}

interface OwnCommand {
  readonly caseId: string
  readonly name: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** One after the other: where they draw on the same funds, the first comes first. */
async function each(commands: readonly OwnCommand[], row: SentRow, { submit }: InternalPorts): Promise<SubmitResult[]> {
  const results: SubmitResult[] = []
  for (const command of commands) results.push(await submit(requestOf(command, row)))
  return results
}

function requestOf({ caseId, name, fields }: OwnCommand, row: SentRow): SubmitRequest {
  const id = parseCaseId(caseId)
  if (id === null) throw new Error(`${row.id} names no case: ${caseId}`)
  return {
    marketplaceId: row.marketplaceId,
    bucket: bucketOfCase(id),
    caseId: id,
    command: { name, by: { role: 'system', id: 'platform' }, fields },
    idempotency: { scope: 'internal', key: `${row.id}:${caseId}`, bodyHash: row.id },
  }
}

/** Not a rule's no but a clash with others, which passes. */
const BUSY: ReadonlySet<string> = new Set(['case_busy', 'order_busy', 'insufficient_funds', 'conflicting_change'])
const RETRY_MS = 30_000
