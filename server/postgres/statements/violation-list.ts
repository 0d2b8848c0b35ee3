/**
 * A merchant's violations up to a moment, newest first, each with its reasons and with what took it back, as far as
 * both were known at another moment.
 */
export const violationList = {
  name: 'violation_list',
  text: `
SELECT v.body, v.recorded_ms, v.statement, (
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'violationId', r.violation_id, 'appealId', r.appeal_id, 'pointsHundredths', r.points_hundredths,
    'recordedAt', r.recorded_ms
  ) ORDER BY r.recorded_ms, r.appeal_id), '[]')
  FROM violation_reversal r
  WHERE r.bucket = v.bucket AND r.marketplace_id = v.marketplace_id AND r.violation_id = v.id
    AND ($8::bigint IS NULL OR r.recorded_ms <= $8)
) AS reversals
FROM violation v
WHERE v.bucket = $1 AND v.marketplace_id = $2 AND v.merchant_id = $3 AND ($4::text IS NULL OR v.id = $4)
  AND ($5::bigint IS NULL OR (v.at_ms, v.id) < ($5, $6))
  AND ($7::bigint IS NULL OR v.at_ms <= $7) AND ($8::bigint IS NULL OR v.recorded_ms <= $8)
ORDER BY v.at_ms DESC, v.id DESC
LIMIT $9`,
} as const
