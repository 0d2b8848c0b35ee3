import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { error, type Place, type Problem } from '../problem.ts'

/** Keys and indexes from a file's root to something in it. */
export type Path = readonly (string | number)[]

/** A YAML file as plain values, which still knows where each of them stands. */
export interface YamlSource {
  /** As people name it: from the folder of packs on, `taobao/flows/after_sale.yaml`. */
  readonly file: string
  readonly value: unknown
  readonly problems: readonly Problem[]
  /** The comment in its first line; null when there is none. */
  readonly heading: string | null
  /** Where a value stands; where its nearest known surroundings do, when it doesn't stand in the file itself. */
  placeOf(path: Path): Place
  /** Where the key stands that leads to a value. */
  keyPlaceOf(path: Path): Place
}

export function readYamlSource(file: string, text: string): YamlSource {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true })
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col }
  }
  const find = (path: Path) => walk(document.contents, path, node => (isAlias(node) ? node.resolve(document) : node))
  return {
    file,
    value: document.errors.length > 0 ? undefined : document.toJS(),
    problems: document.errors.map(({ pos, message }) =>
      error(placeAt(pos[0]), { code: 'yaml', message: `not YAML: ${message}` }),
    ),
    heading: /^#\s*(\S.*)/.exec(text)?.[1] ?? null,
    placeOf: path => placeAt(find(path).value),
    keyPlaceOf: path => placeAt(find(path).key),
  }
}

/** The offsets of the value at a path and of its key, or of the last thing on the way that is there. */
function walk(root: Node | null, path: Path, resolve: (node: unknown) => unknown): { key: number; value: number } {
  let node: unknown = root
  let key = offsetOf(root) ?? 0
  let value = key
  for (const step of path) {
    const inside = resolve(node)
    const entry = isMap(inside) ? inside.items.find(pair => keyText(pair.key) === String(step)) : undefined
    const next = isSeq(inside) ? inside.items[Number(step)] : entry?.value
    if (next === undefined && entry === undefined) break
    node = next
    key = offsetOf(entry === undefined ? next : entry.key) ?? value
    value = offsetOf(next) ?? key
  }
  return { key, value }
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key)
}

function offsetOf(node: unknown): number | null {
  return (node as { range?: readonly number[] | null } | null)?.range?.[0] ?? null
}
