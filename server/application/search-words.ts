import type { ImportedOrder } from './stored-order.ts'

/**
 * What an order is found by: its goods and its people. Chinese isn't written in words, so every character stands there,
 * and every pair of neighbours; other words from their beginnings on, so that half a word finds it too.
 */
export function wordsOfOrder({ buyer, merchant, lines }: ImportedOrder): readonly string[] {
  const texts = [buyer.name, merchant.name, ...lines.map(({ title }) => title)]
  return [...new Set(texts.flatMap(text => runsIn(text)).flatMap(gramsIn))].sort()
}

/** What of a search must all be there; null where it holds nothing to look for. */
export function wordsSearched(q: string): readonly string[] | null {
  const wanted = runsIn(q).flatMap(run => {
    if (!HAN.test(run)) return [run.slice(0, PREFIX_MAX)]
    return [...run].length === 1 ? [run] : pairsIn(run)
  })
  return wanted.length === 0 ? null : [...new Set(wanted)]
}

/** Runs of Chinese characters, and of other letters and digits, each by itself; width and case make no difference. */
function runsIn(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().match(RUNS) ?? []
}

function gramsIn(run: string): readonly string[] {
  if (HAN.test(run)) return [...run, ...pairsIn(run)]
  const lengths = Array.from({ length: Math.min(run.length, PREFIX_MAX) }, (_, place) => place + 1)
  return lengths.map(length => run.slice(0, length))
}

function pairsIn(run: string): readonly string[] {
  const characters = [...run]
  return characters.slice(1).map((character, place) => `${characters[place]}${character}`)
}

const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu
const HAN = /^\p{Script=Han}/u
/** Longer words are told apart by then. */
const PREFIX_MAX = 16
