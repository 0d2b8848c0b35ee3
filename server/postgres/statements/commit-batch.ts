import { bookRows } from './parts/book-rows.ts'
import { outboxRows } from './parts/outbox-rows.ts'

/** A list, not a join: a nested loop over the batch took a quarter of the statement's time. */
const ofMovedCase = 'WHERE r."caseId" = ANY (ARRAY(TABLE moved))'

/**
 * All rows of a batch of commands in one statement. A case whose version has moved on isn't touched, and whatever
 * belongs to it drops out with it; `moved` has the cases that were. Rows are taken in the order of their keys, so that
 * two batches that share a lane of a merchant's account wait for each other instead of deadlocking.
 */
export const commitBatch = {
  name: 'commit_batch',
  text: `
WITH case_row AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(
    bucket smallint, id text, version integer, "expectedVersion" integer, state jsonb, "headHash" text
  ) ORDER BY bucket, id
), opened AS (
  INSERT INTO case_file (bucket, id, version, state, head_hash)
  SELECT bucket, id, version, state, "headHash" FROM case_row WHERE "expectedVersion" = 0
  ON CONFLICT DO NOTHING
  RETURNING id
), changed AS (
  UPDATE case_file c SET version = r.version, state = r.state, head_hash = r."headHash"
  FROM case_row r
  WHERE c.bucket = r.bucket AND c.id = r.id AND c.version = r."expectedVersion"
  RETURNING c.id
), moved AS (
  SELECT id FROM opened UNION ALL SELECT id FROM changed
), event_kept AS (
  INSERT INTO case_event (bucket, case_id, seq, marketplace_id, merchant_id, at_ms, recorded_ms, position_ms, type,
    actor, clause, body, prev_hash, hash)
  SELECT bucket, "caseId", seq, "marketplaceId", "merchantId", at, "recordedAt", position, type,
    actor, clause, body, "prevHash", hash
  FROM jsonb_to_recordset($2::jsonb) AS r(
    bucket smallint, "caseId" text, seq integer, "marketplaceId" text, "merchantId" text, at bigint,
    "recordedAt" bigint, position bigint, type text, actor jsonb, clause text, body jsonb, "prevHash" text, hash text
  ) ${ofMovedCase}
), text_kept AS (
  INSERT INTO case_text (bucket, case_id, id, kind, author, sha256, body, written_ms)
  SELECT bucket, "caseId", r.id, kind, author, sha256, body, "writtenAt"
  FROM jsonb_to_recordset($3::jsonb) AS r(
    bucket smallint, "caseId" text, id text, kind text, author jsonb, sha256 text, body text, "writtenAt" bigint
  ) ${ofMovedCase}
), evidence_kept AS (
  INSERT INTO case_evidence (bucket, case_id, evidence_id)
  SELECT bucket, "caseId", "evidenceId"
  FROM jsonb_to_recordset($4::jsonb) AS r(bucket smallint, "caseId" text, "evidenceId" text)
  ${ofMovedCase}
  ON CONFLICT DO NOTHING
), ${bookRows({ postings: '$5', accountChanges: '$6', gate: ofMovedCase })}, hold_kept AS (
  INSERT INTO hold (bucket, id, case_id, amount_minor)
  SELECT bucket, r.id, "caseId", "amountMinor"
  FROM jsonb_to_recordset($7::jsonb) AS r(bucket smallint, "caseId" text, id text, "amountMinor" bigint)
  ${ofMovedCase}
), hold_resolved AS (
  INSERT INTO hold_resolution (bucket, hold_id, case_id, resolution, captured_minor, released_minor, amount_minor)
  SELECT bucket, "holdId", "caseId", resolution, "capturedMinor", "releasedMinor", "capturedMinor" + "releasedMinor"
  FROM jsonb_to_recordset($8::jsonb) AS r(
    bucket smallint, "caseId" text, "holdId" text, resolution text, "capturedMinor" bigint, "releasedMinor" bigint
  ) ${ofMovedCase}
), payout_ordered AS (
  INSERT INTO payout (bucket, id, marketplace_id, case_id, buyer_id, amount_minor, currency, status, ordered_ms)
  SELECT bucket, r.id, "marketplaceId", "caseId", "buyerId", "amountMinor", currency, 'pending', "orderedAt"
  FROM jsonb_to_recordset($9::jsonb) AS r(
    bucket smallint, "caseId" text, id text, "marketplaceId" text, "buyerId" text, "amountMinor" bigint, currency text,
    "orderedAt" bigint
  ) ${ofMovedCase}
), payout_changed AS (
  UPDATE payout p SET status = r."to", attempt = p.attempt + CASE r."to" WHEN 'pending' THEN 1 ELSE 0 END
  FROM jsonb_to_recordset($10::jsonb) AS r(bucket smallint, "caseId" text, id text, "to" text)
  ${ofMovedCase} AND p.bucket = r.bucket AND p.id = r.id AND p.case_id = r."caseId" AND p.status <> 'settled'
), ${outboxRows({ rows: '$11', gate: ofMovedCase })}, shipped AS (
  INSERT INTO shipment (bucket, marketplace_id, id, order_id, case_id, direction, carrier, tracking_number, created_ms)
  SELECT bucket, "marketplaceId", r.id, "orderId", "caseId", direction, carrier, "trackingNumber", "createdAt"
  FROM jsonb_to_recordset($12::jsonb) AS r(
    bucket smallint, "caseId" text, "marketplaceId" text, "orderId" text, id text, direction text, carrier text,
    "trackingNumber" text, "createdAt" bigint
  ) ${ofMovedCase}
  -- The marketplace may have reported the parcel before the case heard of it.
  ON CONFLICT DO NOTHING
), order_change AS (
  SELECT bucket, "marketplaceId", "orderId", sum("refundedDeltaMinor")::bigint AS refunded_minor,
    sum(opened)::integer AS opened, max("seenVersion") AS seen_version,
    bool_or("setsWatch") AS sets_watch, (array_agg(watch) FILTER (WHERE "setsWatch"))[1] AS watch,
    min("watchDone") AS watch_done
  FROM jsonb_to_recordset($13::jsonb) AS r(
    bucket smallint, "caseId" text, "marketplaceId" text, "orderId" text, "refundedDeltaMinor" bigint, opened smallint,
    "seenVersion" integer, "setsWatch" boolean, watch jsonb, "watchDone" text
  ) ${ofMovedCase}
  GROUP BY 1, 2, 3
), order_changed AS (
  -- A case that opens has copied from its order; if that has changed meanwhile, -1 refuses it. So it does two at once.
  UPDATE order_file o SET refunded_minor = o.refunded_minor + c.refunded_minor,
    version = CASE
      WHEN c.opened = 0 THEN o.version
      WHEN c.opened = 1 AND o.version = c.seen_version THEN o.version + 1
      ELSE -1
    END,
    watch = CASE WHEN c.sets_watch THEN c.watch ELSE o.watch END,
    watches_done = CASE WHEN c.watch_done IS NULL THEN o.watches_done ELSE o.watches_done || to_jsonb(c.watch_done) END
  FROM order_change c
  WHERE o.bucket = c.bucket AND o.marketplace_id = c."marketplaceId" AND o.id = c."orderId"
), line_change AS (
  SELECT bucket, "marketplaceId", "orderId", "lineId", sum("quantityDelta")::integer AS quantity
  FROM jsonb_to_recordset($14::jsonb) AS r(
    bucket smallint, "caseId" text, "marketplaceId" text, "orderId" text, "lineId" text, "quantityDelta" integer
  ) ${ofMovedCase}
  GROUP BY 1, 2, 3, 4
), line_changed AS (
  UPDATE order_line l SET claimed_quantity = l.claimed_quantity + c.quantity
  FROM line_change c
  WHERE l.bucket = c.bucket AND l.marketplace_id = c."marketplaceId" AND l.order_id = c."orderId" AND l.id = c."lineId"
), answered AS (
  INSERT INTO answer (bucket, id, body_hash, status, case_id, case_version, recorded_ms, rejection)
  SELECT bucket, r.id, "bodyHash", status, "caseId", "caseVersion", "recordedAt", rejection
  FROM jsonb_to_recordset($15::jsonb) AS r(
    bucket smallint, "caseId" text, id text, "bodyHash" text, status text, "caseVersion" integer, "recordedAt" bigint,
    rejection jsonb
  )
  WHERE "caseId" IN (TABLE moved) OR "caseId" NOT IN (SELECT id FROM case_row)
  ORDER BY bucket, r.id
)
SELECT id FROM moved`,
} as const
