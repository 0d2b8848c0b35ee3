/** Numbers that look like chance and are the same for the same seed, on every machine. */
export interface Chance {
  /** From 0 up to but without 1. */
  next(): number
  /** True in this share of cases. */
  happens(share: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** Each item as often as its weight says; the weights are all above 0. */
  weighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item
}

/** One series for each place under a seed, so that the n-th case is the same whoever makes it, and when. */
export function chanceFor(seed: number, place: number): Chance {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(place + 1, 0x85ebca6b)) | 0
  // Mulberry32: 32 bits of state, good enough for a mix of cases and quick.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(next() * items.length)]
    if (item === undefined) throw new RangeError('there is nothing to pick from')
    return item
  }
  const weighted = <Item>(items: readonly Item[], weightOf: (item: Item) => number): Item => {
    let rest = next() * items.reduce((sum, item) => sum + weightOf(item), 0)
    const chosen = items.find(item => {
      rest -= weightOf(item)
      return rest < 0
    })
    return chosen ?? pick(items)
  }
  return { next, happens: share => next() < share, pick, weighted }
}
