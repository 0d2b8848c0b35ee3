/** His own appeals and reports take nothing from a merchant. */
export const openCasesAgainst = {
  name: 'open_cases_against',
  text: `
SELECT count(*)::integer AS count FROM case_file
WHERE marketplace_id = $1 AND merchant_id = $2 AND status = 'open' AND state ->> 'openedBy' <> 'merchant'`,
} as const
