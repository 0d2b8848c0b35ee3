/** The soonest of a case's next deadline, the next thing that an order waits for, the next change of a standing. */
export const nextDue = {
  name: 'next_due',
  text: `
SELECT least(
  (SELECT min(next_due_ms) FROM case_file WHERE marketplace_id = $1 AND next_due_ms >= $2 AND next_due_ms < $3),
  (SELECT min(watch_ms) FROM order_file WHERE marketplace_id = $1 AND watch_ms >= $2 AND watch_ms < $3),
  (SELECT min(next_due_ms) FROM standing_file WHERE marketplace_id = $1 AND next_due_ms >= $2 AND next_due_ms < $3)
) AS due_ms`,
} as const
