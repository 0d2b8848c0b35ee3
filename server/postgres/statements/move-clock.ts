/** Only on: a clock that stands there already, or later, stays. */
export const moveClock = {
  name: 'move_clock',
  text: `
UPDATE marketplace SET clock_ms = $2 WHERE id = $1 AND mode = 'sandbox' AND clock_ms < $2`,
} as const
