import { UnreadableStory } from '../story/read-story.ts'

/** What a story has to know of a pack: where its clock stands, and its markets'. */
export interface PackWithZones {
  readonly id: string
  readonly zone: string
  readonly markets: readonly { readonly name: string; readonly zone: string }[]
}

/** By whose wall clock a story is told. Throws UnreadableStory where there is no such pack, or market of it. */
export function zonesOf(packs: readonly PackWithZones[], file: string): (pack: string, market?: string) => string {
  return (name, market) => {
    const pack = packs.find(({ id }) => id === name)
    if (pack === undefined) throw new UnreadableStory(`${file}：没有规则包 · there is no pack: ${name}`)
    if (market === undefined) return pack.zone
    const zone = pack.markets.find(one => one.name === market)?.zone
    if (zone === undefined) throw new UnreadableStory(`${file}：没有市场 · the pack has no market: ${market}`)
    return zone
  }
}
