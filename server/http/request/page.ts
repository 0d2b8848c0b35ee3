import type { JsonSchema } from '../../../core/kernel/fields.ts'
import type { Page } from '../../application/cursor.ts'
import type { PagePlace } from '../../application/queries.ts'
import { malformed } from '../problems/problem.ts'

/** The query parameters of every list. */
export const pageFields = {
  cursor: { type: 'string', minLength: 1, maxLength: 500 },
  limit: { type: 'integer', minimum: 1, maximum: 200 },
} as const satisfies Record<string, JsonSchema>

export function pagePlace({ cursor, limit }: { cursor?: string | undefined; limit?: number | undefined }): PagePlace {
  return { limit: limit ?? DEFAULT_LIMIT, ...(cursor !== undefined && { cursor }) }
}

/** Throws where the cursor wasn't one that a list gave. */
export function presentPage<Row>(page: Page<Row> | null, name: 'cursor' | 'after' = 'cursor'): Page<Row> {
  if (page === null)
    throw malformed([
      { pointer: `/query/${name}`, detail: { zh: '不是本列表给出的游标', en: 'no cursor of this list' } },
    ])
  return page
}

const DEFAULT_LIMIT = 50
