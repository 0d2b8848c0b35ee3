// Loaded before the server's own code (node --import): kills the process, as by a power cut, once the database has kept
// the commit whose rows hold the text in DIE_AFTER_COMMIT_OF, and before anybody hears of it.

import pg, { type QueryConfig } from 'pg'
import { commitBatch } from '../../server/postgres/statements/commit-batch.ts'

const mark = process.env.DIE_AFTER_COMMIT_OF ?? ''
const query = pg.Pool.prototype.query as (config: QueryConfig) => Promise<unknown>

pg.Pool.prototype.query = async function dyingQuery(this: pg.Pool, config: QueryConfig) {
  const result = await query.call(this, config)
  const isMarked = config.name === commitBatch.name && config.values?.join().includes(mark)
  if (mark !== '' && isMarked) process.kill(process.pid, 'SIGKILL')
  return result
} as typeof pg.Pool.prototype.query
