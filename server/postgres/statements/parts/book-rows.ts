/**
 * The books' part of a statement that has `WITH` before it: postings, and the lanes that they change. `gate` joins each
 * row `r` to what decides whether it is written. Lanes are locked in the order of their keys, so that two statements
 * which share some wait for each other instead of deadlocking; one that has no row yet gets it.
 */
export function bookRows({ postings, accountChanges, gate }: Record<'postings' | 'accountChanges' | 'gate', string>) {
  return `posting_kept AS (
  INSERT INTO posting (bucket, marketplace_id, id, source, destination, amount_minor, currency, clause, case_id,
    event_seq, at_ms, undoes_ms, recorded_ms)
  SELECT bucket, "marketplaceId", r.id, source, destination, "amountMinor", currency, clause, "caseId",
    "eventSeq", at, "undoesAt", "recordedAt"
  FROM jsonb_to_recordset(${postings}::jsonb) AS r(
    bucket smallint, "caseId" text, "marketplaceId" text, id text, source text, destination text, "amountMinor" bigint,
    currency text, clause text, "eventSeq" integer, at bigint, "undoesAt" bigint, "recordedAt" bigint
  ) ${gate}
), account_change AS (
  SELECT bucket, "marketplaceId" AS marketplace_id, path, currency, sum("deltaMinor")::bigint AS delta_minor,
    bool_or("mayGoNegative") AS may_go_negative
  FROM jsonb_to_recordset(${accountChanges}::jsonb) AS r(
    bucket smallint, "caseId" text, "marketplaceId" text, path text, currency text, "deltaMinor" bigint,
    "mayGoNegative" boolean
  ) ${gate}
  -- What only passes through an account doesn't touch it: no queue at the merchant whose orders are all completed.
  GROUP BY 1, 2, 3, 4 HAVING sum("deltaMinor") <> 0 ORDER BY 1, 2, 3, 4
), account_locked AS (
  SELECT a.bucket, a.marketplace_id, a.path, a.currency, c.delta_minor FROM account a
  JOIN account_change c USING (bucket, marketplace_id, path, currency)
  ORDER BY 1, 2, 3, 4 FOR NO KEY UPDATE OF a
), account_changed AS (
  UPDATE account a SET balance_minor = a.balance_minor + c.delta_minor
  FROM account_locked c
  WHERE a.bucket = c.bucket AND a.marketplace_id = c.marketplace_id AND a.path = c.path AND a.currency = c.currency
), account_begun AS (
  INSERT INTO account (bucket, marketplace_id, path, currency, balance_minor, may_go_negative)
  SELECT bucket, marketplace_id, path, currency, delta_minor, may_go_negative FROM account_change
  WHERE (bucket, marketplace_id, path, currency) NOT IN (
    SELECT bucket, marketplace_id, path, currency FROM account_locked
  )
)`
}
