/** A sandbox's deadlines wait for its own clock. */
export const liveDue = {
  name: 'live_due',
  text: `
SELECT c.marketplace_id, c.bucket, c.id FROM case_file c
JOIN marketplace m ON m.id = c.marketplace_id AND m.mode = 'live'
WHERE c.bucket = ANY ($1::smallint[]) AND c.next_due_ms < $2
ORDER BY c.next_due_ms, c.id
LIMIT $3`,
} as const
