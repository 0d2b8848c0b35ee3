import { expect, test } from 'vitest'
import { moneyWords } from './money-words.ts'

test.each([
  [0, 'CNY', '¥0.00'],
  [5, 'CNY', '¥0.05'],
  [8900, 'CNY', '¥89.00'],
  [329_900, 'CNY', '¥3,299.00'],
  [123_456_789, 'USD', '$1,234,567.89'],
  [-8900, 'CNY', '−¥89.00'],
  [1200, 'JPY', 'JPY 1,200'],
  [1200, 'SGD', 'SGD 12.00'],
])('%i minor units of %s read %s', (amountMinor, currency, words) => {
  expect(moneyWords(amountMinor, currency)).toBe(words)
})
