import { bookRows } from './parts/book-rows.ts'
import { outboxRows } from './parts/outbox-rows.ts'

/** What happened to an order, if it is still the one that was decided on; `moved` is empty when it isn't. */
export const commitOrder = {
  name: 'commit_order',
  text: `
WITH change AS (
  SELECT * FROM jsonb_to_record($1::jsonb) AS r(
    bucket smallint, "marketplaceId" text, "orderId" text, "expectedVersion" integer, imported jsonb,
    "paidMinor" bigint, "completedAt" bigint, shipment jsonb, scan jsonb, watch jsonb, "watchDone" text,
    "recordedAt" bigint, words text[]
  )
), imported AS (
  INSERT INTO order_file (bucket, marketplace_id, id, body, paid_minor, completed_ms, imported_ms, watch, words)
  SELECT bucket, "marketplaceId", "orderId", imported, "paidMinor", "completedAt", "recordedAt", watch,
    coalesce(words, '{}')
  FROM change
  WHERE "expectedVersion" = 0 AND imported IS NOT NULL
  ON CONFLICT DO NOTHING
  RETURNING bucket, marketplace_id, id
), changed AS (
  UPDATE order_file o SET version = o.version + 1, completed_ms = coalesce(o.completed_ms, c."completedAt"),
    watch = c.watch,
    watches_done = o.watches_done || coalesce(to_jsonb(c."watchDone"), '[]')
  FROM change c
  WHERE o.bucket = c.bucket AND o.marketplace_id = c."marketplaceId" AND o.id = c."orderId"
    AND o.version = c."expectedVersion"
  RETURNING o.bucket, o.marketplace_id, o.id
), moved AS (
  TABLE imported UNION ALL TABLE changed
), line_imported AS (
  INSERT INTO order_line (bucket, marketplace_id, order_id, id, quantity)
  SELECT m.bucket, m.marketplace_id, m.id, line ->> 'id', (line ->> 'quantity')::integer
  FROM imported m CROSS JOIN change c CROSS JOIN jsonb_array_elements(c.imported -> 'lines') AS line
), shipped AS (
  INSERT INTO shipment (bucket, marketplace_id, id, order_id, direction, carrier, tracking_number, line_ids, created_ms)
  SELECT m.bucket, m.marketplace_id, s.id, m.id, s.direction, s.carrier, s."trackingNumber", s."lineIds", s."createdAt"
  FROM moved m CROSS JOIN change c CROSS JOIN jsonb_to_record(c.shipment) AS s(
    id text, direction text, carrier text, "trackingNumber" text, "lineIds" jsonb, "createdAt" bigint
  )
  WHERE c.shipment IS NOT NULL
), scanned AS (
  INSERT INTO shipment_scan (bucket, marketplace_id, shipment_id, at_ms, kind, signed_by, recorded_ms)
  SELECT m.bucket, m.marketplace_id, s."shipmentId", s.at, s.kind, s."signedBy", c."recordedAt"
  FROM moved m CROSS JOIN change c CROSS JOIN jsonb_to_record(c.scan) AS s(
    "shipmentId" text, at bigint, kind text, "signedBy" text
  )
  WHERE c.scan IS NOT NULL
), ${bookRows({ postings: '$2', accountChanges: '$3', gate: 'CROSS JOIN (SELECT 1 FROM moved) AS allowed' })},
${outboxRows({ rows: '$4', gate: 'CROSS JOIN (SELECT 1 FROM moved) AS allowed' })}
SELECT id FROM moved`,
} as const
