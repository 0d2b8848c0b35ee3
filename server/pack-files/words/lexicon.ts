import type { Instant } from '../../../core/kernel/instant.ts'
import type { Clause, ClauseValue, Wording } from '../../../core/policy/clause.ts'
import type { Conditions } from '../../../core/policy/conditions.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import { valueOn } from './value-on.ts'

/** Where the titles of a pack's own things are found: in the rules of a day, and in those of the day before. */
export interface Lexicon {
  readonly currency: string
  readonly clause: (id: string) => Clause | null
  /** What a clause comes to on the day for matters of these facts; null where it differs among them, or is nothing. */
  readonly value: (id: string, facts: Conditions) => ClauseValue | null
  readonly stage: (name: string) => Wording | null
  /** A reason, a kind of goods or of evidence: the list of that name has the say, else whatever list has it. */
  readonly coded: (code: string, list: string) => Wording | null
  readonly kind: (kind: string) => Wording | null
}

/** The earlier of the rules named have the say where several know a thing. `at` is a moment of the day spoken of. */
export function lexiconOf(rules: readonly [Snapshot, ...Snapshot[]], at: Instant): Lexicon {
  const flows = rules.flatMap(snapshot => Object.values(snapshot.flows))
  const lists = rules.flatMap(snapshot => Object.values(snapshot.reasons))
  const clause = (id: string) => rules.flatMap(snapshot => snapshot.clauses[id] ?? [])[0] ?? null
  return {
    currency: rules[0].currency,
    clause,
    value: (id, facts) => {
      const found = clause(id)
      return found === null ? null : valueOn(found, { at, facts })
    },
    stage: name => flows.flatMap(flow => flow.stages[name]?.title ?? [])[0] ?? null,
    coded: (code, list) => {
      const own = rules.flatMap(snapshot => snapshot.reasons[list] ?? [])
      return [...own, ...lists.flat()].find(reason => reason.code === code)?.title ?? null
    },
    kind: kind => flows.find(flow => flow.kind === kind)?.title ?? null,
  }
}

/** Several things in a row: 甲、乙 / one, two. */
export function listed(all: readonly Wording[], between: Wording = { zh: '、', en: ', ' }): Wording {
  return { zh: all.map(one => one.zh).join(between.zh), en: all.map(one => one.en).join(between.en) }
}

export function quoted({ zh, en }: Wording): Wording {
  return { zh: `“${zh}”`, en: `“${en}”` }
}

/** One of several: 甲、乙或丙 / one, two or three. */
export function eitherOf(all: readonly Wording[]): Wording {
  const [last, ...others] = [...all].reverse()
  if (last === undefined || others.length === 0) return listed(all)
  return listed([listed(others.reverse()), last], { zh: '或', en: ' or ' })
}
