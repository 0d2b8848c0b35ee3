import { storedOrder } from './parts/stored-order.ts'

/** What a limit on cases, or a cap on compensation, asks of another case. */
const caseBefore = `jsonb_build_object(
        'kind', e.kind, 'aboutId', e.about_id,
        'isOnOrder', e.order_id IS NOT DISTINCT FROM coalesce(k."orderId", s.order_id, c.order_id),
        'compensation', e.state #> '{handling,compensation}',
        'interventionWithdrawn', e.state ->> 'outcome' = 'withdrawn' AND e.state ->> 'intervention' IS NOT NULL,
        'ruled', e.state ->> 'ruling' IS NOT NULL, 'closedAt', e.state -> 'closedAt'
      )`

/** All that a batch of commands is decided on, a row for each, in their order. */
export const loadBatch = {
  name: 'load_batch',
  text: `
SELECT
  to_jsonb(m) AS marketplace,
  c.state, c.head_hash,
  to_jsonb(a) AS answer,
  CASE WHEN o.id IS NOT NULL THEN ${storedOrder} END AS order_file,
  (
    SELECT jsonb_agg(jsonb_build_object(
      'id', e.id, 'marketplaceId', e.marketplace_id, 'uploader', e.uploader, 'kind', e.kind, 'sha256', e.sha256,
      'mediaType', e.media_type, 'sizeBytes', e.size_bytes, 'name', e.name, 'uploadedAt', e.uploaded_ms
    ) ORDER BY e.id)
    FROM jsonb_to_recordset(k.evidence) AS wanted(bucket smallint, id text)
    JOIN evidence_item e ON e.bucket = wanted.bucket AND e.id = wanted.id AND e.marketplace_id = k."marketplaceId"
  ) AS evidence,
  CASE WHEN k."wantsFunds" THEN (
    SELECT jsonb_build_object(
      'payableMinor', coalesce(sum(balance_minor) FILTER (WHERE path LIKE '%:payable'), 0),
      'depositMinor', coalesce(sum(balance_minor) FILTER (WHERE path LIKE '%:deposit'), 0)
    )
    FROM account f
    WHERE f.marketplace_id = c.marketplace_id
      AND f.path IN ('merchant:' || c.merchant_id || ':payable', 'merchant:' || c.merchant_id || ':deposit')
      AND f.currency = c.state ->> 'currency'
  ) END AS funds,
  s.state AS subject,
  CASE WHEN k."wantsEarlier" THEN (
    SELECT jsonb_agg(${caseBefore}) FROM (
      SELECT f.kind, f.about_id, f.order_id, f.state FROM case_file f
      WHERE f.bucket = k.bucket AND f.marketplace_id = k."marketplaceId"
        AND f.order_id = coalesce(k."orderId", s.order_id, c.order_id) AND f.id <> k."caseId"
      UNION ALL
      SELECT f.kind, f.about_id, f.order_id, f.state FROM case_file f
      WHERE f.bucket = k.bucket AND f.marketplace_id = k."marketplaceId" AND f.about_id = k."aboutId"
        AND f.id <> k."caseId"
        AND (f.order_id IS NULL OR f.order_id IS DISTINCT FROM coalesce(k."orderId", s.order_id, c.order_id))
      LIMIT 1000
    ) e
  ) END AS earlier
FROM jsonb_to_recordset($1::jsonb) AS k(
  place integer, "marketplaceId" text, bucket smallint, "caseId" text, "answerBucket" smallint, "answerId" text,
  "orderId" text, evidence jsonb, "wantsFunds" boolean, "subjectId" text, "aboutId" text, "wantsEarlier" boolean
)
LEFT JOIN marketplace m ON m.id = k."marketplaceId"
LEFT JOIN case_file c ON c.bucket = k.bucket AND c.id = k."caseId" AND c.marketplace_id = k."marketplaceId"
LEFT JOIN answer a ON a.bucket = k."answerBucket" AND a.id = k."answerId"
LEFT JOIN case_file s
  ON s.bucket = k.bucket AND s.id = k."subjectId" AND s.marketplace_id = k."marketplaceId"
LEFT JOIN order_file o
  ON o.bucket = k.bucket AND o.marketplace_id = k."marketplaceId"
  AND o.id = coalesce(k."orderId", s.order_id, CASE WHEN k."wantsEarlier" THEN c.order_id END)
ORDER BY k.place`,
} as const
