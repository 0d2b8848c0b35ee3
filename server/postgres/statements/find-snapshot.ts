export const findSnapshot = {
  name: 'find_snapshot',
  text: `
SELECT body FROM policy_snapshot WHERE hash = $1`,
} as const
