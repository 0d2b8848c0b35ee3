/** A sandbox's sanctions wait for its own clock. */
export const liveDueStandings = {
  name: 'live_due_standings',
  text: `
SELECT f.marketplace_id, f.merchant_id, f.next_due_ms FROM standing_file f
JOIN marketplace m ON m.id = f.marketplace_id AND m.mode = 'live'
WHERE f.bucket = ANY ($1::smallint[]) AND f.next_due_ms < $2
ORDER BY f.next_due_ms, f.merchant_id
LIMIT $3`,
} as const
