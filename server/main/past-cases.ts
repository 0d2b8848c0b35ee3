import type { CaseFile } from '../../core/case-file/case-file.ts'
import type { Instant } from '../../core/kernel/instant.ts'
import type { Page } from '../application/cursor.ts'
import type { Queries } from '../application/queries.ts'
import type { Batch } from '../pack-files/backtest/trial.ts'

export interface PastCasesWanted {
  readonly marketplaceId: string
  /** The pack by which they went: cases of an earlier one tell nothing of this. */
  readonly pack: string
  /** Closed since then. */
  readonly since: Instant
  readonly casesMax: number
}

/** A marketplace's closed cases with their histories, a page at a time: only one page is ever in memory. */
export async function* pastCases(
  { marketplaceId, pack, since, casesMax }: PastCasesWanted,
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
    const wanted = files.filter(file => file.pack.id === pack && (file.closedAt ?? 0) >= since).slice(0, left)
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
