import { isInMarket, ofMerchants, scopes, wasKnown } from './scopes.ts'

/**
 * The cases in which one of these things happened within a scope, each with what figures ask of it: the same as
 * `seenCase` folds from its events. Found by the merchant's events of those types; the rest is read by the case's key.
 */
export const seenCases = (types: readonly string[]) => `${scopes}, touched AS (
  SELECT DISTINCT s.place, e.bucket, e.case_id
  FROM scope s JOIN case_event e ON ${ofMerchants('e', types)}
    AND e.at_ms >= s."from" AND e.at_ms < s.until AND ${wasKnown('e')}
  WHERE $4::text IS NULL OR e.case_id = $4
), seen AS (
  SELECT s.place, s."from", s.until, s."faultReasons" AS fault_reasons, t.case_id, opened.merchant_id,
    opened.body #>> '{parties,buyer,id}' AS buyer_id, opened.body #>> '{order,id}' AS order_id,
    opened.body ->> 'kind' AS kind, opened.body ->> 'openedBy' AS opened_by, opened.at_ms AS opened_ms,
    coalesce(f.modified_reason, opened.body #>> '{claim,reason}') AS reason,
    opened.body #>> '{shipment,state}' = 'not_shipped' AS before_shipment,
    coalesce(f.settled_seq > f.ruled_seq, false) AS settled_after_ruling,
    coalesce(f.paid_seq > f.ruled_seq, false) AS paid_after_ruling,
    coalesce(f.closed_seq > f.ruled_seq, false) AS closed_after_ruling, f.*
  FROM touched t
  JOIN scope s ON s.place = t.place
  JOIN case_event opened ON opened.bucket = t.bucket AND opened.case_id = t.case_id AND opened.seq = 1
    AND ${wasKnown('opened')} AND ${isInMarket("opened.body #>> '{order,market}'")}
  CROSS JOIN LATERAL (
    SELECT
      min(e.at_ms) FILTER (WHERE e.type = 'InterventionRequested') AS intervened_ms,
      min(e.at_ms) FILTER (
        WHERE e.type = 'InterventionRequested' AND e.body ->> 'requestedBy' = 'buyer'
      ) AS called_ms,
      min(e.at_ms) FILTER (WHERE e.type = 'ClaimRefused') AS refused_ms,
      coalesce(bool_or(e.type = 'ClaimWithdrawn'), false) AS withdrawn,
      coalesce(bool_or(e.type = 'ReturnNeverSent'), false) AS never_sent,
      max(e.at_ms) FILTER (WHERE e.type = 'Ruled') AS ruled_ms,
      max(e.seq) FILTER (WHERE e.type = 'Ruled') AS ruled_seq,
      (array_agg(e.body #>> '{ruling,liability}' ORDER BY e.seq DESC) FILTER (WHERE e.type = 'Ruled'))[1] AS liability,
      max(e.at_ms) FILTER (WHERE e.type IN ('SettlementReached', 'ProposalAccepted')) AS settled_ms,
      max(e.seq) FILTER (WHERE e.type IN ('SettlementReached', 'ProposalAccepted')) AS settled_seq,
      min(e.at_ms) FILTER (WHERE e.type = 'PayoutSettled') AS paid_ms,
      min(e.seq) FILTER (WHERE e.type = 'PayoutSettled') AS paid_seq,
      max(e.at_ms) FILTER (WHERE e.type = 'CaseClosed') AS closed_ms,
      max(e.seq) FILTER (WHERE e.type = 'CaseClosed') AS closed_seq,
      (array_agg(e.body ->> 'outcome' ORDER BY e.seq DESC) FILTER (WHERE e.type = 'CaseClosed'))[1] AS outcome,
      min(e.at_ms) FILTER (WHERE e.type = 'ReplyGiven') AS answered_ms,
      min(e.at_ms) FILTER (WHERE e.type = 'ReplyOverdue') AS overdue_ms,
      (array_agg(e.body #>> '{claim,reason}' ORDER BY e.seq DESC)
        FILTER (WHERE e.type = 'ClaimModified'))[1] AS modified_reason,
      coalesce(bool_or(
        e.type = 'RulingOverturned' AND e.body ->> 'appellant' = 'merchant' AND e.body ->> 'part' = 'false'
      ), false) AS overturned
    FROM case_event e
    WHERE e.bucket = t.bucket AND e.case_id = t.case_id
      AND (${wasKnown('e')} OR (s.corrected AND e.type = 'RulingOverturned'))
  ) f
  WHERE $5::text IS NULL OR opened.body #>> '{parties,buyer,id}' = $5
)`
