/** Sums over an account's lanes. */
export const balances = {
  name: 'balances',
  text: `
SELECT path, currency, sum(balance_minor)::bigint AS balance_minor FROM account
WHERE marketplace_id = $1 AND path LIKE $2
GROUP BY path, currency
ORDER BY path, currency`,
} as const
