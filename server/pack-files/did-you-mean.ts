/**
 * What to write instead of a name that isn't known: the nearest known one if it is near enough for a slip of the
 * fingers, and the whole list when it is short.
 */
export function didYouMean(written: string, known: Iterable<string>): string {
  const names = [...new Set(known)].sort()
  if (names.length === 0) return 'none is known here'
  const nearest = names
    .map(name => ({ name, distance: editDistance(written.toLowerCase(), name.toLowerCase()) }))
    .sort((one, other) => one.distance - other.distance)[0]
  const isNear = nearest !== undefined && nearest.distance <= Math.max(2, Math.floor(written.length / 3))
  const list = names.length <= LONGEST_LIST ? `known: ${names.join(', ')}` : null
  if (!isNear) return list ?? `${names.length} are known, none of them like this`
  return list === null ? `did you mean ${nearest.name}?` : `did you mean ${nearest.name}? (${list})`
}

/** A longer list buries the answer. */
const LONGEST_LIST = 12

/** Letters to insert, delete or replace to get from one to the other; a swap of neighbours counts one. */
function editDistance(one: string, other: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      const replaced = (last[column - 1] ?? 0) + (isSame ? 0 : 1)
      const swapped = isSwap ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY
      current.push(Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced, swapped))
    }
    beforeLast = last
    last = current
  }
  return last[other.length] ?? 0
}
