/** Cases with a deadline that counted on unpublished days, and when those deadlines are due as reckoned so far. */
export const casesWaitingForCalendar = {
  name: 'cases_waiting_for_calendar',
  text: `
SELECT marketplace_id, bucket, id, state #>> '{pack,hash}' AS rules_hash, state #>> '{order,market}' AS market,
  jsonb_path_query_array(state, '$.deadlines[*] ? (exists (@.derivation.calendarUnknown)).dueAt') AS due_ms
FROM case_file
WHERE bucket = $1 AND jsonb_path_exists(state, '$.deadlines[*].derivation.calendarUnknown')
ORDER BY id`,
} as const
