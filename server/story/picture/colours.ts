import type { Colour } from './canvas.ts'

export const PAPER: Colour = [250, 249, 246]
export const INK: Colour = [45, 48, 56]
export const SOFT: Colour = [136, 142, 150]
export const LINE: Colour = [208, 206, 200]
export const RED: Colour = [196, 62, 52]
export const AMBER: Colour = [222, 168, 78]
export const GREEN: Colour = [106, 176, 122]
export const BOX: Colour = [204, 164, 116]
export const BOX_SIDE: Colour = [184, 143, 96]
export const BOX_DARK: Colour = [122, 92, 60]
export const SHADOW: Colour = [150, 132, 112]

/** A wall and a table before it, as different homes have them. */
export const ROOMS: readonly (readonly [wall: Colour, table: Colour])[] = [
  [
    [226, 222, 212],
    [190, 162, 132],
  ],
  [
    [214, 222, 226],
    [198, 178, 152],
  ],
  [
    [232, 224, 218],
    [172, 158, 146],
  ],
  [
    [218, 224, 214],
    [204, 186, 160],
  ],
]

/** What things are made in. */
export const TINTS: readonly Colour[] = [
  [94, 142, 164],
  [168, 104, 92],
  [116, 146, 104],
  [146, 122, 168],
  [206, 150, 88],
  [88, 108, 148],
]
