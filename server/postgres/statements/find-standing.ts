/** By its key alone, whatever the merchant's cases: the page of today is this one row. */
export const findStanding = {
  name: 'find_standing',
  text: `
SELECT state FROM standing_file WHERE bucket = $1 AND marketplace_id = $2 AND merchant_id = $3`,
} as const
