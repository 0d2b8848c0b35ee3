import type { ClauseId } from '../../../core/policy/clause.ts'
import type { Example, Expectation } from '../examples/example.ts'
import type { Pack } from '../pack.ts'
import type { Place } from '../problem.ts'

export interface Citation {
  readonly clause: ClauseId
  readonly place: Place
}

/** Every place where the pack itself names a clause: its flows, tables and examples. */
export function citationsOf(pack: Pack): Citation[] {
  const examples = pack.examples
    .flatMap(expectationsOf)
    .flatMap(expected => clausesNamedBy(expected).map(clause => ({ clause, place: expected.place })))
  return [...usesOf(pack), ...examples]
}

/** Everything that a story expects, on its way and at its end. */
export function expectationsOf({ expected, steps }: Example): readonly Expectation[] {
  return [...steps.flatMap(step => (step.kind === 'expect' ? [step.expected] : [])), expected]
}

/** The clauses by which something is expected to happen, to be due, to be refused, or to be found. */
export function clausesNamedBy({ because, deadline, proposal, refused, violations }: Expectation): ClauseId[] {
  const found = violations?.map(({ clause }) => clause ?? null) ?? []
  const named = [...because, deadline?.clause ?? null, proposedBy(proposal), refused?.clause ?? null, ...found]
  return named.filter(clause => clause !== null)
}

/** Those citations that make a clause do something. */
export function usesOf(pack: Pack): Citation[] {
  const stages = pack.flows.flatMap(flow => flow.stages)
  const actions = stages.flatMap(stage =>
    stage.allows.flatMap(({ clause, notBefore, notAfter, place }) =>
      [clause, notBefore, notAfter].map(named => ({ clause: named, place })),
    ),
  )
  const deadlines = stages.flatMap(stage => stage.deadlines.flatMap(each => [each, ...each.shortenedOn]))
  const rows = pack.tables.flatMap(table => table.rows)
  const inResults = rows.flatMap(({ then, place }) =>
    Object.values(then)
      .flatMap(result => [result].flat().filter(isClauseId))
      .map(clause => ({ clause, place })),
  )
  return [...actions, ...deadlines, ...rows, ...inResults]
    .filter(isNamed)
    .map(({ clause, place }) => ({ clause, place }))
}

function proposedBy(proposal: Expectation['proposal']): ClauseId | null {
  return proposal === null || proposal === 'none' ? null : (proposal.clause ?? null)
}

function isNamed<Cited extends { readonly clause: ClauseId | null }>(cited: Cited): cited is Cited & Citation {
  return cited.clause !== null
}

/** A row's result names clauses for their numbers, as in `share: TB-DLY-4S`. */
function isClauseId(result: unknown): result is ClauseId {
  return typeof result === 'string' && /^[A-Z][A-Z0-9]*-[A-Z0-9-]+$/.test(result)
}
