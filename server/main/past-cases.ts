import type { CaseFile } from '../../core/case-file/case-file.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import type { Page } from '../application/cursor.ts'
import type { Queries } from '../application/queries.ts'
import type { Batch } from '../pack-files/backtest/trial.ts'

export interface PastCasesWanted {
  readonly marketplaceId: string
  /** The pack by which they went: cases of an earlier one tell nothing of this. */
  readonly pack: string
  /** Where the pack has markets: one at a time, since each has its own money. */
  readonly market: string | undefined
  /** Closed since then. */
  readonly since: Instant
  readonly casesMax: number
}

/** A marketplace's closed cases with their histories, a page at a time: only one page is ever in memory. */
export async function* pastCases(
  { marketplaceId, pack, market, since, casesMax }: PastCasesWanted,
  queries: Pick<Queries, 'cases' | 'events'>,
): AsyncGenerator<Batch> {
  let left = casesMax
  let cursor: string | null = null
  do {
    const page: Page<CaseFile> | null = await queries.cases({
      marketplaceId,
      status: 'closed',
      limit: PAGE_SIZE,
      ...(cursor !== null && { cursor }),
    })
    const files = page?.rows ?? []
    const isWanted = ({ order, closedAt, ...file }: CaseFile) =>
      file.pack.id === pack && order?.market === market && (closedAt ?? 0) >= since
    const wanted = files.filter(isWanted).slice(0, left)
    const cases = await Promise.all(wanted.map(({ id }) => recorded({ marketplaceId, caseId: id }, queries)))
    if (cases.length > 0) yield { kind: 'recorded', cases }
    left -= cases.length
    cursor = page?.next ?? null
  } while (cursor !== null && left > 0)
}

async function recorded(key: { marketplaceId: string; caseId: string }, queries: Pick<Queries, 'events'>) {
  const events = await queries.events(key)
  return { id: key.caseId, events: events.map(({ event }) => event) }
}

const PAGE_SIZE = 100
