/** Never backwards: a slower repeat may come after. */
export const moveAnswer = {
  name: 'move_answer',
  text: 'UPDATE answer SET case_version = $3 WHERE bucket = $1 AND id = $2 AND case_version < $3',
} as const
