export const nextDue = {
  name: 'next_due',
  text: `
SELECT min(next_due_ms) AS due_ms FROM case_file
WHERE marketplace_id = $1 AND next_due_ms >= $2 AND next_due_ms < $3`,
} as const
