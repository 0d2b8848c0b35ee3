/**
 * Open cases by where they stand, what their next deadline does, and in which span of age ($2: moments, oldest first,
 * between which they were opened). $3, $4: now, and the end of today: what is due at 24:00 is due
 * today. $5: no more are counted. One range of an index.
 */
export const openLoad = {
  name: 'open_load',
  text: `
SELECT kind, stage, next_expiry, width_bucket(opened_ms, $2::bigint[]) AS span, count(*) AS cases,
  min(opened_ms) AS oldest_ms,
  count(*) FILTER (WHERE next_due_ms < $3) AS overdue,
  count(*) FILTER (WHERE next_due_ms BETWEEN $3 AND $4) AS due_today
FROM (
  SELECT kind, stage, next_expiry, opened_ms, next_due_ms FROM case_file
  WHERE marketplace_id = $1 AND status = 'open' LIMIT $5
) open
GROUP BY kind, stage, next_expiry, span
ORDER BY kind, stage, next_expiry, span`,
} as const
