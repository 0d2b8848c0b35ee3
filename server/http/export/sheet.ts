import type { Wording } from '../../../core/policy/clause.ts'
import type { Page } from '../../application/cursor.ts'
import type { PagePlace } from '../../application/queries.ts'

/** A list as a table: what its columns are called, and what they show of a row. */
export interface Sheet<Row> {
  readonly name: Wording
  readonly columns: readonly Column<Row>[]
}

export interface Column<Row> {
  readonly title: Wording
  readonly cell: (row: Row) => Cell
}

export type Cell = string | number | null

/** A list's rows, page after page as they are wanted, so that no more than a page is in memory; null at the limit. */
export async function* rowsOf<Row>(
  page: (place: PagePlace) => Promise<Page<Row> | null>,
  mostRows = MOST_ROWS,
): AsyncGenerator<Row | null> {
  let cursor: string | null = null
  let left = mostRows
  do {
    const place: PagePlace = { limit: Math.min(PAGE_ROWS, left), ...(cursor !== null && { cursor }) }
    const found: Page<Row> | null = await page(place)
    if (found === null) throw new Error('a list did not take its own cursor')
    yield* found.rows
    left -= found.rows.length
    cursor = found.next
    if (left <= 0 && cursor !== null) {
      yield null
      return
    }
  } while (cursor !== null)
}

const PAGE_ROWS = 500
/** A sheet has room for a million; whoever needs more than this reads the API. */
export const MOST_ROWS = 200_000
