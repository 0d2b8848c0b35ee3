import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Pixels of a glyph's square, in whole pixels. */
export const SIDE = 20

/** How much of each pixel a character covers, and where the next one begins. */
export interface Glyph {
  readonly advance: number
  cover(place: number): number
}

/**
 * The characters that the demo's pictures write with: pixels of Noto Sans SC (SIL Open Font License), two bits each,
 * made by `npm run -s glyphs`. A character that isn't among them is a grey square: the picture is still one.
 */
const file = readFileSync(join(import.meta.dirname, 'glyphs.bin'))
const heading = file.subarray(0, file.indexOf('\n'))
const known = new Map(
  (JSON.parse(heading.toString()) as [string, number][]).map(([character, advance], place) => [
    character,
    { place, advance },
  ]),
)
const shapes = file.subarray(heading.length + 1)

export function glyphOf(character: string): Glyph {
  const found = known.get(character)
  if (found === undefined) return { advance: SIDE, cover: at => (isInside(at) ? 0.25 : 0) }
  const { place, advance } = found
  const start = place * BYTES
  return { advance, cover: at => (((shapes[start + (at >> 2)] ?? 0) >> ((at & 3) * 2)) & 3) / 3 }
}

export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + glyphOf(character).advance, 0)
}

function isInside(at: number): boolean {
  const x = at % SIDE
  const y = Math.trunc(at / SIDE)
  return x > 2 && x < SIDE - 3 && y > 3 && y < SIDE - 3
}

const BYTES = (SIDE * SIDE) / 4
