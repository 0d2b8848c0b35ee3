/**
 * By the primary key alone, whatever else waits in the bucket. Doesn't wait for the disk: should a crash forget it, the
 * rows are done again, and each is a command under a key of its own, which then has been answered already.
 */
export const outboxDone = {
  name: 'outbox_done',
  text: `
WITH unhurried AS (SELECT set_config('synchronous_commit', 'off', true))
UPDATE outbox o SET done_ms = coalesce(o.done_ms, r.at), attempts = o.attempts + 1
FROM jsonb_to_recordset($1::jsonb) AS r(bucket smallint, id text, at bigint), unhurried
WHERE o.bucket = r.bucket AND o.id = r.id`,
} as const
