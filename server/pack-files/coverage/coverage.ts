import type { Pack, WrittenClause } from '../pack.ts'
import { byPlace, error, type Place, type Problem } from '../problem.ts'
import type { Fact } from './facts.ts'

/** A fact with the clauses that carry it. */
export interface Coverage {
  readonly fact: Fact
  readonly clauses: readonly WrittenClause[]
}

/** Which clause carries which fact, and everything that is left out, unknown or said twice. */
export function coverageOf(
  facts: readonly Fact[],
  packs: readonly Pack[],
): { entries: Coverage[]; problems: Problem[] } {
  const clauses = distinct(packs.flatMap(pack => pack.clauses))
  const citations = clauses.flatMap(clause => citationsOf(clause, facts))
  const entries = facts.map(fact => ({
    fact,
    clauses: [...new Set(citations.filter(({ id }) => id === fact.id).map(({ clause }) => clause))],
  }))
  const known = new Set(facts.map(fact => fact.id))
  const unknown = citations
    .filter(({ id }) => !known.has(id))
    .map(({ id, clause, place }) => {
      const message = `${clause.id} names the fact ${id}, which packs/facts doesn't have`
      return error(place, { code: 'unknown_fact', message, instead: 'add the fact, or name the one that is meant' })
    })
  const packNames = packs.map(pack => pack.id)
  const found = [...unknown, ...repeated(facts), ...entries.flatMap(entry => problemsOf(entry, packNames))]
  return { entries, problems: found.toSorted(byPlace) }
}

/** Where its sources conflict or only memory has it: such a fact is nobody's value. */
export function isOpen({ confidence }: Fact): boolean {
  return confidence === 'X' || confidence === 'M'
}

function problemsOf({ fact, clauses }: Coverage, packs: readonly string[]): Problem[] {
  const told = (code: string, message: string, instead: string) => [error(fact.place, { code, message, instead })]
  const users = clauses.filter(clause => clause.disabled === null).map(clause => clause.id)
  if (isOpen(fact)) {
    if (users.length === 0) return []
    return told('open_fact_used', `${users.join(', ')} stands on ${fact.id}, which is open`, 'write it as `disabled`')
  }
  if (clauses.length > 0) {
    if (fact.why === null) return []
    return told('needless_reason', `${fact.id} is carried by ${users.join(', ')}`, 'remove `why`')
  }
  if (fact.why === null) {
    return told('uncovered_fact', `no clause carries ${fact.id}`, 'name it as the source of a clause, or say `why` not')
  }
  if (fact.why === 'pack_not_written' && packs.includes(fact.platform)) {
    return told('uncovered_fact', `the pack ${fact.platform} is there, and has no ${fact.id}`, 'write its clause')
  }
  return []
}

function repeated(facts: readonly Fact[]): Problem[] {
  return facts
    .filter((fact, index) => facts.findIndex(one => one.id === fact.id) < index)
    .map(({ id, place }) => error(place, { code: 'duplicate', message: `${id} stands twice`, instead: 'keep one' }))
}

/** Every fact that a clause names: its own source, and those of its values and suspensions. */
function citationsOf(clause: WrittenClause, facts: readonly Fact[]) {
  const families = [...new Set(facts.map(fact => fact.id.split('-')[0]))].join('|')
  const pattern = new RegExp(`\\b(?:${families})(?:-[A-Z0-9]+)?-\\d{2}\\b`, 'g')
  const sources: { source: string | null; place: Place }[] = [clause, ...clause.history, ...clause.suspended]
  return sources.flatMap(({ source, place }) =>
    [...(source ?? '').matchAll(pattern)].map(([id]) => ({ id, clause, place })),
  )
}

/** A clause that several packs include or inherit stands in one place. */
function distinct(clauses: readonly WrittenClause[]): WrittenClause[] {
  return [...new Map(clauses.map(clause => [`${clause.place.file}:${clause.place.line}`, clause])).values()]
}
