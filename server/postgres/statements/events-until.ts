/** A case's events up to a version, to show the case as it was then. */
export const eventsUntil = {
  name: 'events_until',
  text: `
SELECT seq, at_ms, actor, clause, body FROM case_event
WHERE bucket = $1 AND case_id = $2 AND seq <= $3
ORDER BY seq`,
} as const
