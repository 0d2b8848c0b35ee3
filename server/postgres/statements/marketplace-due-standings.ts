export const marketplaceDueStandings = {
  name: 'marketplace_due_standings',
  text: `
SELECT marketplace_id, merchant_id, next_due_ms FROM standing_file
WHERE marketplace_id = $1 AND next_due_ms < $2
ORDER BY next_due_ms, merchant_id
LIMIT $3`,
} as const
