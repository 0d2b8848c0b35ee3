import type { Flow } from './packs.ts'

export interface Placed {
  readonly name: string
  readonly x: number
  readonly y: number
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly nodes: ReadonlyMap<string, Placed>
}

/** Stages in rows by how many steps they are from the beginning, the ends below them. */
export function flowLayout({ stages, ends, starts, arrows }: Flow): Layout {
  const rank = new Map(starts.map(name => [name, 0]))
  let reached = [...rank.keys()]
  while (reached.length > 0) {
    const next = arrows.filter(({ from, to }) => reached.includes(from) && !rank.has(to) && isStage(to, stages))
    reached = [...new Set(next.map(({ to }) => to))]
    const depth = Math.max(...rank.values()) + 1
    for (const name of reached) rank.set(name, depth)
  }
  const last = Math.max(0, ...rank.values())
  const byRank = Map.groupBy(stages, ({ name }) => rank.get(name) ?? last)
  const levels = [...byRank].toSorted(([one], [other]) => one - other).map(([, level]) => level)
  const rows = [...levels, [...ends]].flatMap(level => chunks(level.map(({ name }) => name)))
  const width = Math.max(...rows.map(row => row.length)) * STEP_X
  const placed = rows.flatMap((row, y) =>
    row.map((name, x) => ({
      name,
      x: (width - row.length * STEP_X) / 2 + x * STEP_X + GAP_X / 2,
      y: y * STEP_Y + GAP_X,
    })),
  )
  return { width, height: rows.length * STEP_Y, nodes: new Map(placed.map(node => [node.name, node])) }
}

/** From the foot of one to the head of the other; back up by the sides. */
export function arrowPath(from: Placed, to: Placed): string {
  const isDown = to.y > from.y
  const startX = from.x + NODE_WIDTH / 2
  const endX = to.x + NODE_WIDTH / 2
  if (isDown) {
    const [startY, endY] = [from.y + NODE_HEIGHT, to.y]
    const bend = Math.max(24, (endY - startY) / 2)
    return `M${startX} ${startY}C${startX} ${startY + bend} ${endX} ${endY - bend} ${endX} ${endY - 2}`
  }
  const side = to.x >= from.x ? 1 : -1
  const [outX, inX] = [startX + (side * NODE_WIDTH) / 2, endX - (side * NODE_WIDTH) / 2]
  const [startY, endY] = [from.y + NODE_HEIGHT / 2, to.y + NODE_HEIGHT / 2]
  return `M${outX} ${startY}C${outX + side * 40} ${startY} ${inX - side * 40} ${endY} ${inX - side * 2} ${endY}`
}

function isStage(name: string, stages: Flow['stages']): boolean {
  return stages.some(stage => stage.name === name)
}

function chunks(names: readonly string[]): string[][] {
  const rows = Math.ceil(names.length / MOST_IN_ROW)
  const size = Math.ceil(names.length / Math.max(1, rows))
  return Array.from({ length: rows }, (_, row) => names.slice(row * size, (row + 1) * size))
}

export const NODE_WIDTH = 148
export const NODE_HEIGHT = 52
const GAP_X = 20
const STEP_X = NODE_WIDTH + GAP_X
const STEP_Y = 104
const MOST_IN_ROW = 5
