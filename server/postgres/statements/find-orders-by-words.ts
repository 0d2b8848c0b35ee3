/**
 * Where orders lie that have all the words $2, at most $5 of them; $3, $4: the merchant's and the buyer's alone.
 * Planned anew for each search, so unnamed: a rare word and a common one want different plans.
 */
export const findOrdersByWords = {
  text: `
SELECT bucket, id FROM order_file
WHERE marketplace_id = $1 AND words @> $2::text[]
  AND ($3::text IS NULL OR merchant_id = $3) AND ($4::text IS NULL OR buyer_id = $4)
LIMIT $5`,
} as const
