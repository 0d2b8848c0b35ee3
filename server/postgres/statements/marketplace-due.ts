export const marketplaceDue = {
  name: 'marketplace_due',
  text: `
SELECT marketplace_id, bucket, id FROM case_file
WHERE marketplace_id = $1 AND next_due_ms < $2
ORDER BY next_due_ms, id
LIMIT $3`,
} as const
