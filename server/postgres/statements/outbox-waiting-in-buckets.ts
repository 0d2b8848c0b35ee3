export const outboxWaitingInBuckets = {
  name: 'outbox_waiting_in_buckets',
  text: `
SELECT bucket, id, marketplace_id, topic, body FROM outbox
WHERE done_ms IS NULL AND bucket = ANY ($1::smallint[]) AND available_ms <= $2 AND topic = ANY ($3)
ORDER BY available_ms, id
LIMIT $4`,
} as const
