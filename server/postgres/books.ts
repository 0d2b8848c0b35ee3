import type { Pool } from 'pg'
import type { Books } from '../application/deposits.ts'
import { findMarketplaceById } from './marketplaces.ts'
import { type PostingRecord, postingOf } from './posting-record.ts'
import { run } from './statement.ts'
import { findPosting } from './statements/find-posting.ts'
import { post } from './statements/post.ts'

export function createBooks(pool: Pool): Books {
  return {
    marketplace: id => findMarketplaceById(pool, id),
    async posting({ bucket, marketplaceId, id }) {
      const [row] = await run<PostingRecord>(pool, findPosting, [bucket, marketplaceId, id])
      return row === undefined ? null : postingOf(row)
    },
    async post({ postings, accountChanges, outbox }) {
      await run(
        pool,
        post,
        [postings, accountChanges, outbox].map(rows => JSON.stringify(rows)),
      )
    },
  }
}
