/**
 * An account's balances less what was recorded since a moment: a range of each posting index, so what is read grows
 * with what has moved since, not with the account's age.
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
  UNION ALL
  SELECT currency, amount_minor FROM posting
  WHERE marketplace_id = $1 AND source = $2 AND recorded_ms > $3
) AS moved
GROUP BY currency
ORDER BY currency`,
} as const
