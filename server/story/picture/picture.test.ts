import { expect, test } from 'vitest'
import { createCanvas } from './canvas.ts'
import { glyphOf, widthOf } from './glyphs.ts'
import { pictureOf } from './picture.ts'

const PNG = [0x89, 0x50, 0x4e, 0x47]

test('the same words are the same picture, other words or another kind another', () => {
  const meter = pictureOf('photo', '压力表读数')
  expect([...meter.subarray(0, 4)]).toEqual(PNG)
  expect(pictureOf('photo', '压力表读数')).toEqual(meter)
  const others = [
    pictureOf('photo', '压力表的读数'),
    pictureOf('video', '压力表读数'),
    pictureOf('waybill', '压力表读数'),
  ]
  expect(new Set([meter, ...others].map(bytes => Buffer.from(bytes).toString('base64'))).size).toBe(4)
})

test.each(['photo', 'video', 'chat_record', 'waybill', 'inspection_report', 'weighing_proof', 'a_kind_of_tomorrow'])(
  'a picture of %s is small enough to be one of many',
  kind => {
    expect(pictureOf(kind, '少了一只').length).toBeLessThan(16_000)
  },
)

test('what lies over another thing hides it, and its edge is soft', () => {
  const canvas = createCanvas(4, 1)
  canvas.box({ x: 0, y: 0, w: 4, h: 1 }, [0, 0, 0])
  canvas.box({ x: 2.5, y: 0, w: 2, h: 1 }, [200, 200, 200])
  expect([...canvas.pixels()].filter((_, place) => place % 3 === 0)).toEqual([0, 0, 100, 200])
})

test('words take their room, and a character that nobody has drawn takes that of its square', () => {
  expect(widthOf('龘')).toBe(20)
  expect(widthOf('i')).toBeLessThan(widthOf('W'))
  const covered = (character: string) => Array.from({ length: 400 }, (_, place) => glyphOf(character).cover(place))
  expect(Math.max(...covered('图'))).toBe(1)
  expect(Math.max(...covered('龘'))).toBe(0.25)
  expect(Math.max(...covered(' '))).toBe(0)
})
