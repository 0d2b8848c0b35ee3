import { arc, type Canvas, type Colour, type Point, points } from './canvas.ts'
import { AMBER, BOX, BOX_DARK, BOX_SIDE, INK, LINE, PAPER, RED, SHADOW, SOFT } from './colours.ts'

/** One thing on a table, in the colours of its picture; its middle is at 240, 170. */
export type Painted = (canvas: Canvas, tint: Colour, turn: number) => void

/** What is photographed, by a word of what the picture is said to show; the last fits everything. */
export const OBJECTS: readonly (readonly [word: RegExp, paint: Painted])[] = [
  [/秤|表|读数|分贝|重量|称重/, gauge],
  [/鞋/, shoe],
  [/枕|毯|绒|涂层/, cushion],
  [/镜头/, lens],
  [/衬衫|样张|印/, shirt],
  [/手机|页面|对比|截图|色温|充电/, phone],
  [/瓶|杯|漏|底款/, vase],
  [/笔/, pen],
  [/./, openBox],
]

function shadow(canvas: Canvas, [x, y]: Point, width: number): void {
  const round = arc([0, 0], width, [0, 2 * Math.PI])
  canvas.shape(
    round.map(([dx, dy]) => [x + dx, y + dy * 0.16] as const),
    SHADOW,
  )
}

function gauge(canvas: Canvas, tint: Colour, turn: number): void {
  shadow(canvas, [240, 276], 110)
  canvas.box({ x: 170, y: 236, w: 140, h: 40, r: 8 }, INK)
  canvas.disc([240, 160], 104, SOFT)
  canvas.disc([240, 160], 94, PAPER)
  canvas.stroke(arc([240, 160], 78, [Math.PI * 0.8, Math.PI * 1.7]), 10, tint)
  canvas.stroke(arc([240, 160], 78, [Math.PI * 1.7, Math.PI * 2.2]), 10, RED)
  for (let mark = 0; mark <= 14; mark += 1) {
    const angle = Math.PI * (0.8 + mark * 0.1)
    const at = (radius: number): Point => [240 + radius * Math.cos(angle), 160 + radius * Math.sin(angle)]
    canvas.stroke([at(62), at(mark % 2 === 0 ? 52 : 57)], 2, INK)
  }
  const needle = Math.PI * (0.9 + turn * 1.1)
  canvas.stroke(
    [
      [240, 160],
      [240 + 66 * Math.cos(needle), 160 + 66 * Math.sin(needle)],
    ],
    5,
    INK,
  )
  canvas.disc([240, 160], 10, INK)
}

function shoe(canvas: Canvas, tint: Colour): void {
  shadow(canvas, [240, 256], 140)
  const upper = points('120,150 190,138 222,176 330,204 364,232 112,232')
  canvas.shape(upper, tint)
  canvas.shape(points('120,150 190,138 200,152 126,166'), PAPER)
  canvas.box({ x: 108, y: 230, w: 260, h: 22, r: 10 }, PAPER)
  for (const x of [205, 228, 251, 274])
    canvas.stroke(
      [
        [x, 168 + (x - 205) * 0.25],
        [x + 16, 156 + (x - 205) * 0.3],
      ],
      4,
      PAPER,
    )
  for (const x of [126, 148, 300, 322, 344])
    canvas.stroke(
      [
        [x, 246],
        [x + 10, 254],
      ],
      4,
      SOFT,
    )
  canvas.stroke(points('306,218 318,210 330,222 344,216'), 3, INK)
}

function cushion(canvas: Canvas, tint: Colour, turn: number): void {
  shadow(canvas, [240, 268], 150)
  canvas.box({ x: 100, y: 108, w: 280, h: 156, r: 46 }, tint)
  canvas.box({ x: 116, y: 122, w: 248, h: 128, r: 38 }, mixed(tint, PAPER, 0.25))
  canvas.shape(points('196,150 216,170 240,152 262,172 290,154 282,192 206,196'), INK)
  for (let tuft = 0; tuft < 9; tuft += 1) {
    const x = 196 + ((tuft * 53 + turn * 97) % 110)
    canvas.disc([x, 176 + ((tuft * 31) % 60)], 7 + (tuft % 3) * 3, PAPER)
  }
}

function lens(canvas: Canvas, tint: Colour): void {
  shadow(canvas, [240, 274], 120)
  canvas.disc([240, 170], 108, INK)
  canvas.disc([240, 170], 94, SOFT)
  canvas.disc([240, 170], 84, INK)
  canvas.disc([240, 170], 62, mixed(tint, INK, 0.55))
  canvas.disc([240, 170], 40, mixed(tint, INK, 0.75))
  canvas.shape(arc([222, 150], 20, [Math.PI * 0.9, Math.PI * 1.7]), mixed(tint, PAPER, 0.6))
  for (let mark = 0; mark < 24; mark += 1) {
    const angle = (mark / 24) * 2 * Math.PI
    const at = (radius: number): Point => [240 + radius * Math.cos(angle), 170 + radius * Math.sin(angle)]
    canvas.stroke([at(98), at(105)], 3, LINE)
  }
}

function shirt(canvas: Canvas, tint: Colour, turn: number): void {
  const body = points(
    '170,84 214,76 240,96 266,76 310,84 360,140 326,168 312,150 312,282 168,282 168,150 154,168 120,140',
  )
  canvas.shape(
    body.map(([x, y]) => [x + 4, y + 6] as const),
    SHADOW,
  )
  canvas.shape(body, tint)
  canvas.stroke(points('214,78 240,104 266,78'), 5, mixed(tint, INK, 0.4))
  const petals = 5 + Math.trunc(turn * 4)
  for (let petal = 0; petal < petals; petal += 1) {
    const angle = (petal / petals) * 2 * Math.PI
    canvas.disc([240 + 30 * Math.cos(angle), 190 + 30 * Math.sin(angle)], 17, PAPER)
  }
  canvas.disc([240, 190], 14, AMBER)
}

function phone(canvas: Canvas, tint: Colour): void {
  shadow(canvas, [180, 288], 80)
  canvas.box({ x: 104, y: 60, w: 134, h: 232, r: 16 }, INK)
  canvas.box({ x: 112, y: 76, w: 118, h: 200, r: 4 }, PAPER)
  canvas.box({ x: 120, y: 86, w: 102, h: 92 }, mixed(tint, PAPER, 0.35))
  canvas.box({ x: 150, y: 104, w: 42, h: 56, r: 10 }, tint)
  for (const [y, w] of points('190,96 204,70 218,84')) canvas.box({ x: 120, y, w, h: 7 }, LINE)
  canvas.box({ x: 120, y: 242, w: 102, h: 22, r: 11 }, RED)
  shadow(canvas, [326, 268], 64)
  canvas.box({ x: 270, y: 118, w: 112, h: 146, r: 22 }, mixed(tint, INK, 0.25))
  canvas.box({ x: 284, y: 134, w: 84, h: 92, r: 12 }, mixed(tint, INK, 0.05))
}

function vase(canvas: Canvas, tint: Colour): void {
  shadow(canvas, [240, 280], 96)
  const outline = points('206,72 274,72 266,108 304,164 302,222 270,280 210,280 178,222 176,164 214,108')
  canvas.shape(outline, tint)
  canvas.shape(points('214,108 226,108 204,166 206,222 222,272 210,280 178,222 176,164'), mixed(tint, PAPER, 0.3))
  canvas.shape(points('206,72 274,72 272,84 208,84'), mixed(tint, INK, 0.3))
  canvas.stroke(points('274,84 256,132 276,158 250,194 266,226'), 4, INK)
  canvas.stroke(points('276,158 298,170'), 3, INK)
  canvas.shape(points('318,262 352,252 344,282'), tint)
  canvas.shape(points('360,278 380,268 378,286'), mixed(tint, PAPER, 0.3))
}

function pen(canvas: Canvas, tint: Colour): void {
  canvas.box({ x: 110, y: 84, w: 260, h: 200, r: 4 }, PAPER)
  for (const y of [116, 146, 176, 206, 236]) canvas.box({ x: 130, y, w: 220, h: 2 }, LINE)
  canvas.stroke(points('140,200 170,176 184,206 206,180 226,210'), 3, INK)
  canvas.stroke(points('236,214 340,96'), 18, tint)
  canvas.shape(points('228,208 244,222 222,232'), AMBER)
  canvas.stroke(points('222,232 230,222'), 2, INK)
}

function openBox(canvas: Canvas, tint: Colour, turn: number): void {
  shadow(canvas, [240, 286], 150)
  canvas.shape(points('128,150 240,118 352,150 352,258 240,290 128,258'), BOX)
  canvas.shape(points('128,150 240,182 240,290 128,258'), BOX_SIDE)
  canvas.shape(points('128,150 240,118 352,150 240,182'), BOX_DARK)
  canvas.shape(points('128,150 240,182 196,206 88,170'), BOX)
  canvas.shape(points('352,150 240,182 288,206 392,170'), BOX_SIDE)
  canvas.box({ x: 268, y: 214, w: 64, h: 40 }, PAPER)
  for (const x of [274, 279, 286, 290, 297, 304, 309, 318, 324]) canvas.box({ x, y: 220, w: 2, h: 16 }, INK)
  canvas.box({ x: 274, y: 242, w: 48, h: 4 }, LINE)
  for (let shard = 0; shard < 5; shard += 1) {
    const x = 186 + shard * 24
    const y = 144 + ((shard * 17 + Math.trunc(turn * 40)) % 20)
    canvas.shape(
      [
        [x, y],
        [x + 20, y - 12],
        [x + 14, y + 12],
      ],
      shard % 2 === 0 ? tint : mixed(tint, PAPER, 0.4),
    )
  }
}

function mixed(one: Colour, other: Colour, part: number): Colour {
  const [red = 0, green = 0, blue = 0] = one.map((value, place) => value * (1 - part) + (other[place] ?? 0) * part)
  return [red, green, blue]
}
