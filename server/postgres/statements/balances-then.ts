/**
 * An account's balances less what has come since a moment: as published what was recorded since, as corrected what
 * counts only from later on. Either way it was recorded since, so a range of each posting index has it, and what is
 * read grows with what has moved since, not with the account's age.
 */
export const balancesThen = {
  name: 'balances_then',
  text: `
SELECT $2::text AS path, currency, sum(minor)::bigint AS balance_minor
FROM (
  SELECT currency, balance_minor AS minor FROM account
  WHERE marketplace_id = $1 AND path = $2
  UNION ALL
  SELECT currency, -amount_minor FROM posting
  WHERE marketplace_id = $1 AND destination = $2 AND recorded_ms > $3
    AND ($4 = 'published' OR coalesce(undoes_ms, at_ms) > $3)
  UNION ALL
  SELECT currency, amount_minor FROM posting
  WHERE marketplace_id = $1 AND source = $2 AND recorded_ms > $3
    AND ($4 = 'published' OR coalesce(undoes_ms, at_ms) > $3)
) AS moved
GROUP BY currency
ORDER BY currency`,
} as const
