export const findCase = {
  name: 'find_case',
  text: `
SELECT state FROM case_file WHERE bucket = $1 AND id = $2 AND marketplace_id = $3`,
} as const
