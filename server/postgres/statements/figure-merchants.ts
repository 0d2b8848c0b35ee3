/** Each once, by skipping from one to the next in the indexes: however many orders and cases each of them has. */
export const figureMerchants = {
  name: 'figure_merchants',
  text: `
WITH RECURSIVE named(id) AS (
  SELECT $2::text
  UNION ALL
  SELECT least(
    (SELECT merchant_id FROM order_file WHERE marketplace_id = $1 AND merchant_id > named.id ORDER BY 1 LIMIT 1),
    (SELECT merchant_id FROM case_file WHERE marketplace_id = $1 AND merchant_id > named.id ORDER BY 1 LIMIT 1)
  )
  FROM named WHERE named.id IS NOT NULL
)
SELECT id FROM named WHERE id IS NOT NULL AND id <> $2 LIMIT $3`,
} as const
