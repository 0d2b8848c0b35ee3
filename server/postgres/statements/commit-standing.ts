import { bookRows } from './parts/book-rows.ts'
import { outboxRows } from './parts/outbox-rows.ts'

const ifMoved = 'CROSS JOIN (SELECT 1 FROM moved) AS allowed'

/**
 * What happened to a merchant's standing, if it is still the one that was decided on; `moved` is empty when it isn't.
 * The rows of violations, of what took them back and of sanctions are read off the events.
 */
export const commitStanding = {
  name: 'commit_standing',
  text: `
WITH row AS (
  SELECT * FROM jsonb_to_record($1::jsonb) AS r(
    bucket smallint, "marketplaceId" text, "merchantId" text, "expectedVersion" integer, state jsonb, "headHash" text
  )
), opened AS (
  INSERT INTO standing_file (bucket, marketplace_id, merchant_id, version, state, head_hash)
  SELECT bucket, "marketplaceId", "merchantId", (state ->> 'version')::integer, state, "headHash" FROM row
  WHERE "expectedVersion" = 0
  ON CONFLICT DO NOTHING
  RETURNING bucket, marketplace_id, merchant_id
), changed AS (
  UPDATE standing_file f SET version = (r.state ->> 'version')::integer, state = r.state, head_hash = r."headHash"
  FROM row r
  WHERE f.bucket = r.bucket AND f.marketplace_id = r."marketplaceId" AND f.merchant_id = r."merchantId"
    AND f.version = r."expectedVersion"
  RETURNING f.bucket, f.marketplace_id, f.merchant_id
), moved AS (
  TABLE opened UNION ALL TABLE changed
), happened AS (
  SELECT m.bucket, m.marketplace_id, m.merchant_id, e.*
  FROM moved m CROSS JOIN jsonb_to_recordset($2::jsonb) AS e(
    seq integer, at bigint, "recordedAt" bigint, position bigint, type text, actor jsonb, clause text, body jsonb,
    "prevHash" text, hash text
  )
), event_kept AS (
  INSERT INTO standing_event (bucket, marketplace_id, merchant_id, seq, at_ms, recorded_ms, position_ms, type, actor,
    clause, body, prev_hash, hash)
  SELECT bucket, marketplace_id, merchant_id, seq, at, "recordedAt", position, type, actor, clause, body, "prevHash",
    hash
  FROM happened
), violation_kept AS (
  INSERT INTO violation (bucket, marketplace_id, id, merchant_id, case_id, at_ms, recorded_ms, body, statement)
  SELECT bucket, marketplace_id, body #>> '{violation,id}', merchant_id, body #>> '{violation,caseId}', at,
    "recordedAt", body -> 'violation', body -> 'statement'
  FROM happened WHERE type = 'ViolationEntered'
), reversal_kept AS (
  INSERT INTO violation_reversal (bucket, marketplace_id, violation_id, appeal_id, merchant_id, points_hundredths,
    recorded_ms)
  SELECT bucket, marketplace_id, body ->> 'violationId', body ->> 'appealId', merchant_id,
    (body ->> 'pointsHundredths')::integer, "recordedAt"
  FROM happened WHERE type = 'ViolationReversed'
), sanction_kept AS (
  INSERT INTO sanction (bucket, marketplace_id, id, event_seq, merchant_id, starts_ms, statement)
  SELECT bucket, marketplace_id, body #>> '{sanction,id}', seq, merchant_id, (body #>> '{sanction,startsAt}')::bigint,
    body -> 'statement'
  FROM happened WHERE type = 'SanctionAnnounced'
), ${bookRows({ postings: '$3', accountChanges: '$4', gate: ifMoved })},
${outboxRows({ rows: '$5', gate: ifMoved })}
SELECT merchant_id FROM moved`,
} as const
