import type { questionCounts } from '../../../../core/metrics/question-counts.ts'
import { MESSAGES_EXCLUDED } from '../../../../core/metrics/questions.ts'
import { isInMarket, ofMerchants, scopes, wasKnown } from './scopes.ts'

/** What buyers asked within the hours that count, with the merchant's answer there; and whom a report took out. */
const asked = `${scopes}, question AS (
  SELECT s.place, s."withinMs" AS within_ms, e.merchant_id, e.case_id, e.seq, e.at_ms, e.actor ->> 'id' AS buyer_id,
    to_timestamp(e.at_ms / 1000) AT TIME ZONE s.zone AS local_time, s.hours,
    (SELECT min(a.at_ms) FROM case_event a
      WHERE a.bucket = e.bucket AND a.case_id = e.case_id AND a.seq > e.seq AND a.type = 'MessageSent'
        AND a.actor ->> 'role' = 'merchant' AND ${wasKnown('a')}) - e.at_ms AS wait_ms
  FROM scope s JOIN case_event e ON ${ofMerchants('e', ['MessageSent'])}
    AND e.at_ms >= s."from" AND e.at_ms < s.until AND ${wasKnown('e')}
  JOIN case_event o ON o.bucket = e.bucket AND o.case_id = e.case_id AND o.seq = 1
    AND ${isInMarket("o.body #>> '{order,market}'")}
  WHERE e.actor ->> 'role' = 'buyer' AND ($4::text IS NULL OR e.case_id = $4)
    AND ($5::text IS NULL OR e.actor ->> 'id' = $5)
), reported AS (
  SELECT DISTINCT s.place, u.merchant_id, opened.body #>> '{parties,buyer,id}' AS buyer_id
  FROM scope s JOIN case_event u ON ${ofMerchants('u', ['Upheld'])}
    AND u.body -> 'effects' ? '${MESSAGES_EXCLUDED}' AND (s.corrected OR (${wasKnown('u')}))
  JOIN case_event opened ON opened.bucket = u.bucket AND opened.case_id = u.case_id AND opened.seq = 1
), counted AS (
  SELECT q.*, q.local_time::date AS date,
    EXISTS (SELECT FROM reported r WHERE (r.place, r.merchant_id, r.buyer_id) = (q.place, q.merchant_id, q.buyer_id))
      AS is_reported
  FROM question q
  WHERE hours IS NULL
    OR (local_time::time >= (hours ->> 'opens')::time AND local_time::time < (hours ->> 'closes')::time)
)`

/** What each buyer asked on each day, by his first question. */
const days = (counts: string, ms: string, excluded: string) => `${asked}, entry AS (
  SELECT place, merchant_id, ${subject}, ${first('case_id')} AS case_id, NULL::text AS order_id, min(at_ms) AS at_ms,
    ${excluded} AS excluded, ${ms} AS ms
  FROM counted
  GROUP BY place, merchant_id, buyer_id, date
  HAVING ${counts}
)`

const subject = "buyer_id || ' ' || to_char(date, 'YYYY-MM-DD') AS subject"
const first = (column: string) => `(array_agg(${column} ORDER BY at_ms, case_id COLLATE "C", seq))[1]`
const everyInTime = 'bool_and(wait_ms IS NOT NULL AND (within_ms IS NULL OR wait_ms <= within_ms))'

/** Each count of conversations of `core/metrics`, once more in SQL. */
const questionEntriesSql: Readonly<Record<keyof typeof questionCounts, string>> = {
  askers: days('true', 'NULL::bigint', 'bool_or(is_reported)'),
  askers_answered: days(everyInTime, 'NULL::bigint', 'bool_or(is_reported)'),
  first_answers: days('true', first('wait_ms'), `bool_or(is_reported) OR ${first('wait_ms')} IS NULL`),
  answers: `${asked}, entry AS (
  SELECT place, merchant_id, case_id || '/' || seq AS subject, case_id, NULL::text AS order_id, at_ms,
    is_reported OR wait_ms IS NULL AS excluded, wait_ms AS ms
  FROM counted
)`,
  complainants: `${scopes}, complaint AS (
  SELECT s.place, e.merchant_id, e.case_id, e.seq, e.at_ms, e.body #>> '{order,id}' AS order_id,
    e.body #>> '{parties,buyer,id}' AS buyer_id, (to_timestamp(e.at_ms / 1000) AT TIME ZONE s.zone)::date AS date
  FROM scope s JOIN case_event e ON ${ofMerchants('e', ['CaseOpened'])}
    AND e.at_ms >= s."from" AND e.at_ms < s.until AND ${wasKnown('e')}
  WHERE e.body ->> 'kind' = 'complaint' AND e.body ->> 'openedBy' = 'buyer'
    AND ${isInMarket("e.body #>> '{order,market}'")}
    AND ($4::text IS NULL OR e.case_id = $4) AND ($5::text IS NULL OR e.body #>> '{parties,buyer,id}' = $5)
), entry AS (
  SELECT place, merchant_id, ${subject}, ${first('case_id')} AS case_id,
    ${first('order_id')} AS order_id, min(at_ms) AS at_ms, false AS excluded, NULL::bigint AS ms
  FROM complaint
  GROUP BY place, merchant_id, buyer_id, date
)`,
}

export function questionEntries(count: keyof typeof questionCounts): string {
  return questionEntriesSql[count]
}
