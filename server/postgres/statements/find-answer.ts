export const findAnswer = {
  name: 'find_answer',
  text: `
SELECT body_hash, body FROM answer WHERE bucket = $1 AND id = $2`,
} as const
