/** Oldest first: that is the order in which a merchant's new money pays back. */
export const outstandingAdvances = {
  name: 'outstanding_advances',
  text: `
SELECT id FROM case_file
WHERE marketplace_id = $1 AND merchant_id = $2 AND outstanding_advance_minor > 0
ORDER BY opened_ms, id`,
} as const
