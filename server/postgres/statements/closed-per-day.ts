/**
 * Cases closed between the days' first moments ($2, the oldest first) and how long the middle one of each day took.
 * $3: the latest so many are looked at.
 */
export const closedPerDay = {
  name: 'closed_per_day',
  text: `
SELECT width_bucket(closed_ms, $2::bigint[]) AS day, count(*) AS closed,
  percentile_disc(0.5) WITHIN GROUP (ORDER BY closed_ms - opened_ms) AS median_ms
FROM (
  SELECT closed_ms, opened_ms FROM case_file
  WHERE marketplace_id = $1 AND closed_ms >= ($2::bigint[])[1]
  ORDER BY closed_ms DESC LIMIT $3
) latest
GROUP BY day ORDER BY day`,
} as const
