export const outboxDone = {
  name: 'outbox_done',
  text: `
UPDATE outbox o SET done_ms = $2, attempts = o.attempts + 1
FROM jsonb_to_recordset($1::jsonb) AS r(bucket smallint, id text)
WHERE o.bucket = r.bucket AND o.id = r.id AND o.done_ms IS NULL`,
} as const
