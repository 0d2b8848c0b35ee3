/** As they were last announced. */
export const sanctionStatements = {
  name: 'sanction_statements',
  text: `
SELECT DISTINCT ON (id) id, statement FROM sanction
WHERE bucket = $1 AND marketplace_id = $2 AND merchant_id = $3 AND id = ANY ($4::text[])
ORDER BY id, event_seq DESC`,
} as const
