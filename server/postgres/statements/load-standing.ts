/** A merchant's row, all that his points and sanctions follow from, and what he has and owes. */
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
  ) AS acts,
  (
    SELECT coalesce(jsonb_agg(
      coalesce(e.body -> 'required', '{}') || jsonb_build_object(
        'kind', CASE e.type WHEN 'DepositRequired' THEN 'required' ELSE 'counted' END,
        'balanceMinor', e.body -> 'balanceMinor', 'at', e.at_ms, 'recordedAt', e.recorded_ms
      ) ORDER BY e.seq), '[]')
    FROM standing_event e
    WHERE e.bucket = $1 AND e.marketplace_id = $2 AND e.merchant_id = $3
      AND e.type IN ('DepositRequired', 'DepositCounted')
  ) AS deposits,
  (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'amountMinor', p.amount_minor, 'currency', p.currency, 'undoesAt', p.undoes_ms, 'recordedAt', p.recorded_ms
    )), '[]')
    FROM posting p WHERE p.marketplace_id = $2 AND p.destination = $5 AND p.undoes_ms IS NOT NULL
  ) AS "givenBack",
  (
    SELECT coalesce(jsonb_agg(jsonb_build_object('path', a.path, 'currency', a.currency, 'balanceMinor', a.sum)), '[]')
    FROM (
      SELECT path, currency, sum(balance_minor)::bigint AS sum FROM account
      WHERE marketplace_id = $2 AND path = ANY ($4::text[]) GROUP BY path, currency
    ) AS a
  ) AS balances
FROM (SELECT 1) AS asked
LEFT JOIN marketplace m ON m.id = $2
LEFT JOIN standing_file f ON f.bucket = $1 AND f.marketplace_id = $2 AND f.merchant_id = $3`,
} as const
