import type { Pool } from 'pg'
import { expect } from 'vitest'
import type { CaseFile } from '../../core/case-file/case-file.ts'
import { foldEvents } from '../../core/case-file/evolve.ts'
import { eventHash } from '../../server/application/plan-commit.ts'
import { digest } from '../../server/main/digest.ts'
import { eventOf, type RecordedRecord } from '../../server/postgres/event-record.ts'

/** In every case of a database: each event follows on the one before, by number and hash, and their fold is the row. */
export async function expectWholeHistories(pool: Pool): Promise<void> {
  const { rows } = await pool.query<RecordedRecord>('SELECT * FROM case_event ORDER BY case_id, seq')
  const histories = Map.groupBy(rows, row => row.case_id)
  for (const [caseId, history] of histories) {
    expect(
      history.map(row => row.seq),
      caseId,
    ).toEqual(history.map((_, place) => place + 1))
    expect(
      history.map(row => row.prev_hash),
      caseId,
    ).toEqual(['', ...history.slice(0, -1).map(row => row.hash)])
    const hashes = history.map(row => eventHash(digest, eventOf(row), row.prev_hash))
    expect(hashes, caseId).toEqual(history.map(row => row.hash))
  }
  const files = await pool.query<{ id: string; state: CaseFile }>('SELECT id, state FROM case_file')
  for (const { id, state } of files.rows) expect(foldEvents((histories.get(id) ?? []).map(eventOf))).toEqual(state)
  expect(histories.size).toBe(files.rowCount)
}

/** All accounts together are nothing, and each is what its postings make it. */
export async function expectBalancedBooks(pool: Pool): Promise<void> {
  const sum = await pool.query('SELECT coalesce(sum(balance_minor), 0)::bigint AS sum FROM account')
  expect(sum.rows).toEqual([{ sum: 0 }])
  const differing = await pool.query(
    `SELECT marketplace_id, path FROM account a GROUP BY marketplace_id, path, currency
     HAVING sum(balance_minor) <>
       coalesce((SELECT sum(amount_minor) FROM posting p
         WHERE p.marketplace_id = a.marketplace_id AND p.destination = a.path), 0)
       - coalesce((SELECT sum(amount_minor) FROM posting p
         WHERE p.marketplace_id = a.marketplace_id AND p.source = a.path), 0)`,
  )
  expect(differing.rows).toEqual([])
}
