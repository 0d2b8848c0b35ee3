import { SIDE as GLYPH_SIDE, glyphOf } from './glyphs.ts'

export type Point = readonly [x: number, y: number]
export type Colour = readonly [red: number, green: number, blue: number]

/** A small picture that is painted shape by shape, later ones over earlier ones. */
export interface Canvas {
  readonly width: number
  readonly height: number
  shape(points: readonly Point[], colour: Colour): void
  box(place: Box, colour: Colour): void
  disc(centre: Point, radius: number, colour: Colour): void
  stroke(points: readonly Point[], thickness: number, colour: Colour): void
  /** One line of words in the one size that there is, from its upper left corner. */
  words(text: string, at: Point, colour: Colour): void
  /** Three bytes for each pixel, row by row. */
  pixels(): Uint8Array
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  /** Of its rounded corners. */
  readonly r?: number
}

export function createCanvas(width: number, height: number): Canvas {
  const across = width * FINE
  const fine = new Uint8Array(across * height * FINE * 3)
  const written: (() => void)[] = []
  const out = new Uint8Array(width * height * 3)
  const shape = (points: readonly Point[], [red, green, blue]: Colour) => {
    const tops = points.map(([, y]) => y * FINE)
    const last = Math.min(height * FINE, Math.ceil(Math.max(...tops)))
    for (let row = Math.max(0, Math.floor(Math.min(...tops))); row < last; row += 1) {
      const y = (row + 0.5) / FINE
      const crossings = crossingsAt(y, points)
      for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
        const from = Math.max(0, Math.round((crossings[pair] ?? 0) * FINE))
        const to = Math.min(across, Math.round((crossings[pair + 1] ?? 0) * FINE))
        for (let at = (row * across + from) * 3; at < (row * across + to) * 3; at += 3) {
          fine[at] = red
          fine[at + 1] = green
          fine[at + 2] = blue
        }
      }
    }
  }
  return {
    width,
    height,
    shape,
    box: (place, colour) => shape(boxPoints(place), colour),
    disc: (centre, radius, colour) => shape(arc(centre, radius, [0, 2 * Math.PI]), colour),
    stroke(points, thickness, colour) {
      for (const [index, to] of points.entries()) {
        const from = points[index - 1]
        if (from !== undefined) shape(strip(from, to, thickness), colour)
        shape(arc(to, thickness / 2, [0, 2 * Math.PI]), colour)
      }
    },
    words: (text, at, colour) => void written.push(() => write(text, at, { colour, out, width })),
    pixels() {
      shrink(fine, out, width)
      for (const word of written) word()
      return out
    },
  }
}

function crossingsAt(y: number, points: readonly Point[]): readonly number[] {
  const found: number[] = []
  for (const [index, [x, top]] of points.entries()) {
    const [nextX, bottom] = points[(index + 1) % points.length] ?? [x, top]
    if (top <= y !== bottom <= y) found.push(x + ((y - top) / (bottom - top)) * (nextX - x))
  }
  return found.sort((one, other) => one - other)
}

function boxPoints({ x, y, w, h, r = 0 }: Box): readonly Point[] {
  const right = x + w - r
  const low = y + h - r
  const quarter = Math.PI / 2
  return [
    ...arc([x + r, y + r], r, [2 * quarter, 3 * quarter]),
    ...arc([right, y + r], r, [3 * quarter, 4 * quarter]),
    ...arc([right, low], r, [0, quarter]),
    ...arc([x + r, low], r, [quarter, 2 * quarter]),
  ]
}

/** Written as in a drawing: `40,40 440,24`. */
export function points(written: string): readonly Point[] {
  return written.split(' ').map(one => {
    const [x = 0, y = 0] = one.split(',').map(Number)
    return [x, y] as const
  })
}

export function arc([x, y]: Point, radius: number, [from, to]: readonly [number, number]): readonly Point[] {
  const steps = radius === 0 ? 0 : Math.max(6, Math.ceil((radius * (to - from)) / 4))
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = steps === 0 ? from : from + ((to - from) * step) / steps
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const
  })
}

function strip([x1, y1]: Point, [x2, y2]: Point, thickness: number): readonly Point[] {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const dx = ((y2 - y1) / length) * (thickness / 2)
  const dy = ((x1 - x2) / length) * (thickness / 2)
  return [
    [x1 + dx, y1 + dy],
    [x2 + dx, y2 + dy],
    [x2 - dx, y2 - dy],
    [x1 - dx, y1 - dy],
  ]
}

/** Painted finer than it is shown, so that edges are soft. */
function shrink(fine: Uint8Array, out: Uint8Array, width: number): void {
  const across = width * FINE * 3
  for (let row = 0, to = 0; to < out.length; row += 1) {
    let at = row * FINE * across
    for (let column = 0; column < width; column += 1, at += FINE * 3) {
      for (let channel = at; channel < at + 3; channel += 1, to += 1) {
        const upper = (fine[channel] ?? 0) + (fine[channel + 3] ?? 0)
        const lower = (fine[channel + across] ?? 0) + (fine[channel + across + 3] ?? 0)
        out[to] = (upper + lower) / (FINE * FINE)
      }
    }
  }
}

interface Writing {
  readonly colour: Colour
  readonly out: Uint8Array
  readonly width: number
}

function write(text: string, [x, y]: Point, { colour, out, width }: Writing): void {
  let left = Math.round(x)
  for (const character of text) {
    const glyph = glyphOf(character)
    for (let place = 0; place < GLYPH_SIDE * GLYPH_SIDE; place += 1) {
      const cover = glyph.cover(place)
      const column = left + (place % GLYPH_SIDE)
      if (cover === 0 || column >= width) continue
      const at = ((Math.round(y) + Math.trunc(place / GLYPH_SIDE)) * width + column) * 3
      for (const channel of [0, 1, 2] as const) {
        out[at + channel] = (out[at + channel] ?? 0) * (1 - cover) + colour[channel] * cover
      }
    }
    left += glyph.advance
  }
}

const FINE = 2
