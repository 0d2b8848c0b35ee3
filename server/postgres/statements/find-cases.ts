/**
 * Where cases lie that an id ($2) names, exactly: the case's own (its bucket would be $4), its order's ($5), its
 * buyer's or its merchant's. At most $3 of each.
 */
export const findCases = {
  name: 'find_cases',
  text: `
(SELECT bucket, id, merchant_id FROM case_file WHERE bucket = $4::smallint AND id = $2 AND marketplace_id = $1)
UNION
(SELECT bucket, id, merchant_id FROM case_file WHERE bucket = $5::smallint AND marketplace_id = $1 AND order_id = $2)
UNION
(SELECT bucket, id, merchant_id FROM case_file WHERE marketplace_id = $1 AND buyer_id = $2 LIMIT $3)
UNION
(SELECT bucket, id, merchant_id FROM case_file
  WHERE marketplace_id = $1 AND merchant_id = $2 AND next_due_ms IS NOT NULL LIMIT $3)
UNION
(SELECT bucket, id, merchant_id FROM case_file
  WHERE marketplace_id = $1 AND merchant_id = $2 AND next_due_ms IS NULL AND closed_ms IS NULL LIMIT $3)
UNION
(SELECT bucket, id, merchant_id FROM case_file
  WHERE marketplace_id = $1 AND merchant_id = $2 AND closed_ms IS NOT NULL LIMIT $3)`,
} as const
