import { expect, test } from 'vitest'
import { instant } from '../../../core/kernel/instant.ts'
import { detailText } from './detail-text.ts'

const writing = { zone: 'Asia/Shanghai', currency: 'CNY', language: 'en' } as const

test('figures are written as what they are: money, moments, numbers', () => {
  const facts = { amount_minor: 8950, closes_at: instant('2026-03-01T00:00Z'), quantity: 3 }
  expect(detailText('{quantity} for {amount_minor} until {closes_at}', facts, writing)).toBe(
    '3 for ¥89.50 until 1 Mar 2026, 08:00',
  )
})

test('a part in brackets goes when one of its figures is unknown', () => {
  expect(detailText('Not yet[: it opens at {opens_at}].', { opens_at: null }, writing)).toBe('Not yet.')
  expect(detailText('Not yet[: {n} of {m}].', { n: 1 }, writing)).toBe('Not yet.')
  expect(detailText('Not yet[: {n} of {m}].', { n: 1, m: 2 }, writing)).toBe('Not yet: 1 of 2.')
})
