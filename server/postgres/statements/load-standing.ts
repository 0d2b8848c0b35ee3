/** A merchant's row, and all that his points and sanctions follow from. */
export const loadStanding = {
  name: 'load_standing',
  text: `
SELECT
  to_jsonb(m) AS marketplace, f.state, f.head_hash,
  (
    SELECT coalesce(jsonb_agg(v.body || jsonb_build_object('recordedAt', v.recorded_ms) ORDER BY v.at_ms, v.id), '[]')
    FROM violation v WHERE v.bucket = $1 AND v.marketplace_id = $2 AND v.merchant_id = $3
  ) AS violations,
  (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'violationId', r.violation_id, 'appealId', r.appeal_id, 'pointsHundredths', r.points_hundredths,
      'recordedAt', r.recorded_ms
    )), '[]')
    FROM violation_reversal r WHERE r.bucket = $1 AND r.marketplace_id = $2 AND r.merchant_id = $3
  ) AS reversals,
  (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'kind', CASE e.type
        WHEN 'CorrectionRecorded' THEN 'corrected' WHEN 'ExamPassed' THEN 'exam_passed' ELSE 'lifted'
      END,
      'sanction', e.body ->> 'sanctionId', 'at', e.at_ms, 'recordedAt', e.recorded_ms
    ) ORDER BY e.seq), '[]')
    FROM standing_event e
    WHERE e.bucket = $1 AND e.marketplace_id = $2 AND e.merchant_id = $3
      AND e.type IN ('CorrectionRecorded', 'ExamPassed', 'SanctionLifted')
  ) AS acts
FROM (SELECT 1) AS asked
LEFT JOIN marketplace m ON m.id = $2
LEFT JOIN standing_file f ON f.bucket = $1 AND f.marketplace_id = $2 AND f.merchant_id = $3`,
} as const
