import { expect, test } from 'vitest'
import { instant } from '../../../core/kernel/instant.ts'
import { momentWords, untilWords } from './time-words.ts'

const zone = 'Asia/Shanghai'
const from = instant('2022-09-28T10:00+08:00')

test("a moment is told on the marketplace's own clock", () => {
  expect(momentWords(instant('2022-09-03T02:00:00.001Z'), zone)).toEqual({
    zh: '2022年9月3日 10:00',
    en: '3 Sep 2022, 10:00',
  })
})

test.each([
  ['2022-10-03T10:00+08:00', false, '10月3日 10:00', '3 Oct 10:00'],
  ['2022-10-12T00:00+08:00', false, '10月12日 00:00', '12 Oct 00:00'],
  ['2022-10-12T00:00+08:00', true, '10月11日 24:00', '11 Oct 24:00'],
  ['2023-01-04T10:00+08:00', false, '2023年1月4日 10:00', '4 Jan 2023, 10:00'],
  ['2023-01-01T00:00+08:00', true, '12月31日 24:00', '31 Dec 24:00'],
])('until %s (a clock of dates: %s): %s', (due, countsDates, ...words) => {
  const { zh, en } = untilWords(instant(due), { from, zone, countsDates })
  expect([zh, en]).toEqual(words)
})
