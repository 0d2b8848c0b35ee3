import { expect, test } from 'vitest'
import { formatInstant, instant } from '../../core/kernel/instant.ts'
import { readStory } from './read-story.ts'
import { restaged } from './restage.ts'

const zone = 'Asia/Shanghai'
const text = `
title: { zh: 杯子, en: The cup }
told_by: nobody
pack: taobao
begins: 2023-06-14 17:00
people:
  buyer:    { id: li, zh: 小李, en: Xiao Li }
  merchant: { id: ming, zh: 明记, en: Ming }
orders:
  - id: cup
    paid: 2023-06-10 13:05
    promised_ship_by: 2023-06-12 13:05
    lines: [{ id: cup, title: 杯子, category: kitchen, goods: physical, paid: ¥89.00 }]
steps:
  - deposit: { amount: ¥100.00, reference: margin }
  - ship: { parcel: p, carrier: 圆通, tracking_number: YT1 }
  - { on: 2023-06-14 17:30, scan: { parcel: p, kind: signed } }
  - { on: 2023-06-15 09:00, buyer: apply, with: { remedy: refund_only, reason: quality } }
  - { on: 2023-06-16 09:00, merchant: agree }
`
const story = readStory({ file: 'cup.yaml', text, zoneOf: () => zone })
const now = instant('2026-11-18T12:00:00+08:00')

test('a story begun anew is told as long before its first act as it was, and under names of its own', () => {
  const again = restaged(story, { run: 3, now })
  expect(again.id).toBe('cup.3')
  expect(again.orders).toMatchObject([
    { id: 'cup.3', paid: '2026-11-13 16:05:00', promised_ship_by: '2026-11-15 16:05:00' },
  ])
  expect(again.steps.map(({ at, deed }) => [formatInstant(at, zone), deed])).toEqual([
    ['2026-11-17T20:00:00+08:00', { kind: 'deposit', deposit: { amount: '¥100.00', reference: 'margin.3' } }],
    ['2026-11-17T20:00:00+08:00', { kind: 'ship', ship: { parcel: 'p.3', carrier: '圆通', tracking_number: 'YT1' } }],
    ['2026-11-17T20:30:00+08:00', { kind: 'scan', scan: { parcel: 'p.3', kind: 'signed' } }],
  ])
})

test('its first performance keeps the names of the file', () => {
  expect(restaged(story, { run: 1, now }).orders[0]?.id).toBe('cup')
})
