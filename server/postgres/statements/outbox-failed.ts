export const outboxFailed = {
  name: 'outbox_failed',
  text: `
UPDATE outbox SET attempts = attempts + 1, last_error = $3, available_ms = $4
WHERE bucket = $1 AND id = $2 AND done_ms IS NULL`,
} as const
