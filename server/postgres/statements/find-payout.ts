export const findPayout = {
  name: 'find_payout',
  text: `
SELECT id, case_id, buyer_id, amount_minor, currency, status, attempt, ordered_ms FROM payout
WHERE bucket = $1 AND id = $2 AND marketplace_id = $3`,
} as const
