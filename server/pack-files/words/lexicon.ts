import type { Clause, Wording } from '../../../core/policy/clause.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'

/** Where the titles of a pack's own things are found: in the rules of a day, and in those of the day before. */
export interface Lexicon {
  readonly currency: string
  readonly clause: (id: string) => Clause | null
  readonly stage: (name: string) => Wording | null
  /** A reason, a kind of goods or of evidence: whatever list has it. */
  readonly coded: (code: string) => Wording | null
  readonly kind: (kind: string) => Wording | null
}

/** The earlier of the rules named have the say where several know a thing. */
export function lexiconOf(rules: readonly [Snapshot, ...Snapshot[]]): Lexicon {
  const flows = rules.flatMap(snapshot => Object.values(snapshot.flows))
  const lists = rules.flatMap(snapshot => Object.values(snapshot.reasons))
  return {
    currency: rules[0].currency,
    clause: id => rules.flatMap(snapshot => snapshot.clauses[id] ?? [])[0] ?? null,
    stage: name => flows.flatMap(flow => flow.stages[name]?.title ?? [])[0] ?? null,
    coded: code => lists.flat().find(reason => reason.code === code)?.title ?? null,
    kind: kind => flows.find(flow => flow.kind === kind)?.title ?? null,
  }
}

/** Several things in a row: 甲、乙 / one, two. */
export function listed(all: readonly Wording[], between: Wording = { zh: '、', en: ', ' }): Wording {
  return { zh: all.map(one => one.zh).join(between.zh), en: all.map(one => one.en).join(between.en) }
}

/** One of several: 甲、乙或丙 / one, two or three. */
export function eitherOf(all: readonly Wording[]): Wording {
  const [last, ...others] = [...all].reverse()
  if (last === undefined || others.length === 0) return listed(all)
  return listed([listed(others.reverse()), last], { zh: '或', en: ' or ' })
}
