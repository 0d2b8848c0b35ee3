import { arc, type Canvas, type Colour, points } from './canvas.ts'
import { BOX, BOX_SIDE, GREEN, INK, LINE, PAPER, RED, SHADOW, SOFT } from './colours.ts'
import { PHRASES } from './phrases.ts'

/** What is written, printed or shown on a screen. `turn` between 0 and 1 makes one different from the next. */
export type Page = (canvas: Canvas, tint: Colour, turn: number) => void

export function chat(canvas: Canvas, tint: Colour, turn: number): void {
  canvas.box({ x: 0, y: 0, w: 480, h: 38 }, INK)
  canvas.words(PHRASES.shop[0], [196, 9], PAPER)
  canvas.box({ x: 0, y: 38, w: 480, h: 280 }, [237, 236, 232])
  const said = PHRASES.chat.map((_, place) => PHRASES.chat[(place + Math.trunc(turn * 5)) % PHRASES.chat.length] ?? '')
  for (const [place, words] of said.slice(0, 4).entries()) {
    const isOwn = place % 2 === 0
    const y = 54 + place * 64
    const wide = [...words].length * 20 + 28
    const x = isOwn ? 480 - 66 - wide : 66
    canvas.disc([isOwn ? 446 : 34, y + 20], 18, isOwn ? tint : SOFT)
    canvas.box({ x, y, w: wide, h: 40, r: 10 }, isOwn ? [182, 222, 168] : PAPER)
    canvas.words(words, [x + 14, y + 10], INK)
  }
}

export function label(canvas: Canvas, _tint: Colour, turn: number): void {
  canvas.shape(points('40,40 440,24 456,300 28,312'), BOX)
  canvas.shape(points('40,40 440,24 441,48 39,64'), BOX_SIDE)
  canvas.box({ x: 104, y: 66, w: 272, h: 220, r: 4 }, PAPER)
  canvas.words(PHRASES.label[Math.trunc(turn * 3)] ?? '', [118, 76], INK)
  for (let bar = 0; bar < 58; bar += 1) {
    const wide = 1 + ((bar * 7 + Math.trunc(turn * 90)) % 3)
    canvas.box({ x: 118 + bar * 4.2, y: 106, w: wide, h: 52 }, INK)
  }
  canvas.words(`ZT${String(Math.trunc(turn * 900_000) + 100_000)}8024`, [160, 162], INK)
  for (const [place, word] of [PHRASES.label[3], PHRASES.label[4]].entries()) {
    const y = 192 + place * 46
    canvas.disc([132, y + 12], 15, INK)
    canvas.words(word, [122, y + 2], PAPER)
    canvas.box({ x: 158, y: y + 2, w: 120 + turn * 60, h: 7 }, SOFT)
    canvas.box({ x: 158, y: y + 16, w: 190, h: 7 }, LINE)
  }
}

export function sealed(canvas: Canvas, _tint: Colour, turn: number): void {
  sheet(canvas)
  canvas.box({ x: 190, y: 44, w: 100, h: 12 }, INK)
  lines(canvas, { from: 78, count: 8, turn })
  canvas.stroke(arc([312, 244], 40, [0, 2 * Math.PI]), 5, RED)
  const star = Array.from({ length: 10 }, (_, point) => {
    const angle = (point / 10) * 2 * Math.PI - Math.PI / 2
    const radius = point % 2 === 0 ? 17 : 7
    return [312 + radius * Math.cos(angle), 244 + radius * Math.sin(angle)] as const
  })
  canvas.shape(star, RED)
}

export function receipt(canvas: Canvas, _tint: Colour, turn: number): void {
  sheet(canvas)
  for (const [place, word] of PHRASES.receipt.entries()) {
    const y = 60 + place * 52
    canvas.words(word, [144, y], INK)
    canvas.box({ x: 230, y: y + 6, w: 60 + ((turn * 70 + place * 23) % 50), h: 8 }, place === 3 ? INK : SOFT)
    canvas.box({ x: 140, y: y + 34, w: 200, h: 1 }, LINE)
  }
}

export function listed(words: readonly string[]): Page {
  return (canvas, tint, turn) => {
    canvas.box({ x: 0, y: 0, w: 480, h: 318 }, PAPER)
    canvas.box({ x: 0, y: 0, w: 480, h: 34 }, tint)
    canvas.stroke(points('48,72 48,268'), 3, LINE)
    for (let row = 0; row < 4; row += 1) {
      const y = 52 + row * 64
      canvas.disc([48, y + 18], row === 0 ? 9 : 6, row === 0 ? GREEN : SOFT)
      canvas.words(words[row % words.length] ?? '', [78, y + 8], INK)
      canvas.box({ x: 180, y: y + 14, w: 110 + ((turn * 80 + row * 37) % 90), h: 8 }, LINE)
      canvas.words(`1${row}:${String(10 + Math.trunc(turn * 49))}`, [404, y + 8], SOFT)
    }
  }
}

export function listing(canvas: Canvas, tint: Colour, turn: number): void {
  canvas.box({ x: 0, y: 0, w: 480, h: 318 }, PAPER)
  canvas.box({ x: 24, y: 24, w: 196, h: 196, r: 6 }, [226, 224, 218])
  canvas.box({ x: 82, y: 62, w: 80, h: 122, r: 26 }, tint)
  for (const [y, w] of points('36,196 58,150')) canvas.box({ x: 244, y, w, h: 10 }, INK)
  canvas.words(`¥${Math.trunc(39 + turn * 400)}.00`, [244, 88], RED)
  canvas.words(PHRASES.page[0], [370, 88], SOFT)
  canvas.words(PHRASES.page[1], [244, 132], INK)
  for (const [y, w] of points('166,190 184,160')) canvas.box({ x: 244, y, w, h: 8 }, LINE)
  canvas.box({ x: 244, y: 240, w: 200, h: 44, r: 22 }, RED)
  canvas.words(PHRASES.page[2], [292, 252], PAPER)
}

export function live(canvas: Canvas, tint: Colour): void {
  canvas.box({ x: 0, y: 0, w: 480, h: 318 }, [58, 56, 66])
  canvas.disc([240, 128], 46, [232, 196, 168])
  canvas.shape(points('150,318 176,204 240,186 304,204 330,318'), tint)
  canvas.shape(arc([240, 118], 50, [Math.PI, 2 * Math.PI]), INK)
  canvas.box({ x: 18, y: 18, w: 92, h: 30, r: 15 }, RED)
  canvas.words(PHRASES.live[0], [34, 23], PAPER)
  canvas.box({ x: 18, y: 248, w: 190, h: 56, r: 8 }, PAPER)
  canvas.box({ x: 26, y: 256, w: 40, h: 40, r: 4 }, tint)
  for (const [y, w] of points('262,110 280,70')) canvas.box({ x: 76, y, w, h: 8 }, SOFT)
}

export function signed(canvas: Canvas, _tint: Colour, turn: number): void {
  sheet(canvas)
  lines(canvas, { from: 50, count: 4, turn })
  const hand = points('160,238 186,188 196,232 214,204 232,236 262,196 270,228 300,206 326,222')
  canvas.stroke(
    hand.map(([x, y]) => [x, y + turn * 16] as const),
    4,
    [52, 66, 128],
  )
  canvas.box({ x: 150, y: 262, w: 180, h: 2 }, SOFT)
}

function sheet(canvas: Canvas): void {
  canvas.box({ x: 128, y: 26, w: 236, h: 286 }, SHADOW)
  canvas.box({ x: 120, y: 20, w: 240, h: 290 }, PAPER)
}

function lines(canvas: Canvas, { from, count, turn }: { from: number; count: number; turn: number }): void {
  for (let line = 0; line < count; line += 1) {
    canvas.box(
      { x: 144, y: from + line * 22, w: 120 + ((turn * 190 + line * 67) % 72), h: 7 },
      line % 4 === 0 ? SOFT : LINE,
    )
  }
}
