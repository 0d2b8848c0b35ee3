import type { Pool } from 'pg'
import type { PlainAnswers } from '../application/once.ts'
import { run } from './statement.ts'
import { findAnswer } from './statements/find-answer.ts'
import { keepAnswer } from './statements/keep-answer.ts'

export function createAnswers(pool: Pool): PlainAnswers {
  return {
    async find({ bucket, id }) {
      const [row] = await run<{ body_hash: string; body: unknown }>(pool, findAnswer, [bucket, id])
      return row === undefined ? null : { bodyHash: row.body_hash, body: row.body }
    },
    async keep({ bucket, id }, { bodyHash, body, recordedAt }) {
      await run(pool, keepAnswer, [bucket, id, bodyHash, recordedAt, JSON.stringify(body)])
    },
  }
}
