import type { Wording } from '../../../core/policy/clause.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { Lexicon } from '../words/lexicon.ts'

/** Something that is different for somebody, in a sentence, with the rule and where it was read. */
export interface PackChange {
  readonly sentence: Wording
  readonly clause: string | null
  readonly source: string | null
}

/** The rules of the day before and of the day itself, and how their things are called. */
export interface Turn {
  readonly before: Snapshot
  readonly after: Snapshot
  readonly lexicon: Lexicon
  /** The same as of the day before: what is over is told with what it came to then. */
  readonly former: Lexicon
}

export function change(sentence: Wording, clause?: string, source: string | null = null): PackChange {
  return { sentence, clause: clause ?? null, source }
}

/** A change that rests on a clause: its source is where the clause's value was last read. */
export function citing(sentence: Wording, clause: string | undefined, { after, before }: Turn): PackChange {
  if (clause === undefined) return change(sentence)
  const values = (after.clauses[clause] ?? before.clauses[clause])?.values ?? []
  return change(sentence, clause, values.at(-1)?.source ?? null)
}

/** What is new and what is gone, by key; of those under one key in both, nothing. */
export function compared<Thing>(before: ReadonlyMap<string, Thing>, after: ReadonlyMap<string, Thing>) {
  return {
    added: [...after].filter(([key]) => !before.has(key)).map(([, thing]) => thing),
    removed: [...before].filter(([key]) => !after.has(key)).map(([, thing]) => thing),
  }
}
