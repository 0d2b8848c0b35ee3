import { bookRows } from './parts/book-rows.ts'
import { outboxRows } from './parts/outbox-rows.ts'

/** Postings that rest on no case and no order, such as a deposit; one that is there already refuses them all. */
export const post = {
  name: 'post',
  text: `
WITH ${bookRows({ postings: '$1', accountChanges: '$2', gate: '' })},
${outboxRows({ rows: '$3', gate: '' })}
SELECT 1`,
} as const
