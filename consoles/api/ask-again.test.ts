import { expect, test } from 'vitest'
import { askAgainMs } from './ask-again.ts'

test('a page asks often, seldom once a minute has brought nothing new, and often again when it has', () => {
  const first = { data: [] }
  expect(askAgainMs(first, 0)).toBe(4000)
  expect(askAgainMs(first, 59_999)).toBe(4000)
  expect(askAgainMs(first, 60_000)).toBe(15_000)
  expect(askAgainMs({ data: [] }, 60_001)).toBe(4000)
})

test('without an answer it asks often: the server may be back', () => {
  expect(askAgainMs(undefined, 0)).toBe(4000)
  expect(askAgainMs(null, 90_000)).toBe(4000)
})
