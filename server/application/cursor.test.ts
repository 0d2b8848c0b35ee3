import { expect, test } from 'vitest'
import { decodeCursor, encodeCursor, pageOf } from './cursor.ts'

test('a cursor comes back as it went out', () => {
  const marks = [1_772_416_800_000, 'case_3b退款', null]
  const cursor = encodeCursor(marks)
  expect(cursor).toMatch(/^[\w-]+$/)
  expect(decodeCursor(cursor, ['moment', 'text', 'moment'])).toEqual(marks)
})

test.each(['', 'nonsense!', encodeCursor(['two', 'marks']), btoa('{}'), btoa('[[1],2,3]')])(
  '%j is no cursor of three marks',
  text => expect(decodeCursor(text, ['moment', 'text', 'moment'])).toBeNull(),
)

test.each([
  ['text', 1],
  ['text', null],
  ['text', 'a\0b'],
  ['text', '\ud800'],
  ['moment', '1'],
  ['moment', -1],
  ['moment', 1.5],
  ['bucket', 256],
  ['bucket', null],
  ['seq', 2_147_483_648],
] as const)('a %s is never %j', (kind, mark) => {
  const forged = btoa(encodeURIComponent(JSON.stringify([mark])))
  expect(decodeCursor(forged, [kind])).toBeNull()
})

test('a page names the next only when there is one', () => {
  expect(pageOf([1, 2, 3], 2, row => [row])).toEqual({ rows: [1, 2], next: encodeCursor([2]) })
  expect(pageOf([1, 2], 2, row => [row])).toEqual({ rows: [1, 2], next: null })
})
