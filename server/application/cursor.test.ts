import { expect, test } from 'vitest'
import { decodeCursor, encodeCursor, pageOf } from './cursor.ts'

test('a cursor comes back as it went out', () => {
  const marks = [1_772_416_800_000, 'case_3b退款', null]
  const cursor = encodeCursor(marks)
  expect(cursor).toMatch(/^[\w-]+$/)
  expect(decodeCursor(cursor, 3)).toEqual(marks)
})

test.each(['', 'nonsense!', encodeCursor(['two', 'marks']), btoa('{}'), btoa('[[1],2,3]')])(
  '%j is no cursor of three marks',
  text => expect(decodeCursor(text, 3)).toBeNull(),
)

test('a page names the next only when there is one', () => {
  expect(pageOf([1, 2, 3], 2, row => [row])).toEqual({ rows: [1, 2], next: encodeCursor([2]) })
  expect(pageOf([1, 2], 2, row => [row])).toEqual({ rows: [1, 2], next: null })
})
