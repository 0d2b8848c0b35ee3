import { FACTS, factValues } from '../../../core/case-file/fact-names.ts'
import { didYouMean } from '../did-you-mean.ts'
import type { Expectation } from '../examples/example.ts'
import type { Pack, WrittenFlow, WrittenStage, WrittenTarget } from '../pack.ts'
import { error, type Place, type Problem } from '../problem.ts'
import { citationsOf, expectationsOf } from './citations.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Names that lead nowhere: each with the known name that was probably meant. */
export function referenceProblems(pack: Pack, words: Vocabulary): Problem[] {
  const clauses = pack.clauses.map(clause => clause.id)
  const unknownClauses = citationsOf(pack).flatMap(({ clause, place }) =>
    unknown('clause', clause, { place, known: clauses }),
  )
  const moments = pack.clauses.flatMap(({ value }) =>
    value?.countedFrom ? unknown('moment', value.countedFrom, { place: value.place, known: words.moments }) : [],
  )
  return [
    ...unknownClauses,
    ...moments,
    ...pack.flows.flatMap(flow => flow.start.flatMap(target => targetProblems(target, { flow, pack }))),
    ...pack.flows.flatMap(flow => flow.stages.flatMap(stage => stageProblems(stage, { flow, pack, words }))),
    ...exampleProblems(pack),
  ]
}

interface Surroundings {
  readonly flow: WrittenFlow
  readonly pack: Pack
}

function stageProblems(stage: WrittenStage, { flow, pack, words }: Surroundings & { words: Vocabulary }): Problem[] {
  const stages = flow.stages.map(one => one.name)
  const { place } = stage
  return [
    ...stage.onEntry.flatMap(rule => unknown('entry rule', rule, { place, known: words.entryRules })),
    ...stage.allows.flatMap(one => unknown('action', one.action, { place: one.place, known: words.actions })),
    ...stage.deadlines.flatMap(deadline => [
      ...unknown('action', deadline.onExpiry, { place: deadline.place, known: words.actions }),
      ...deadline.pausedWhile.flatMap(name => unknown('stage', name, { place: deadline.place, known: stages })),
      ...deadline.shortenedOn.flatMap(one => unknown('event', one.event, { place: one.place, known: words.events })),
    ]),
    ...stage.moves.flatMap(({ event, targets }) => [
      ...unknown('event', event, { place: targets[0]?.place ?? place, known: words.events }),
      ...targets.flatMap(target => targetProblems(target, { flow, pack })),
    ]),
  ]
}

function targetProblems({ kind, name, place }: WrittenTarget, { flow, pack }: Surroundings): Problem[] {
  const stages = flow.stages.map(stage => stage.name)
  if (kind === 'stage') return unknown('stage', name, { place, known: stages })
  if (kind === 'close') return []
  const table = pack.tables.find(one => one.name === name)
  if (table === undefined) return unknown('table', name, { place, known: pack.tables.map(one => one.name) })
  return table.rows.flatMap(row => {
    const { stage, close } = row.then
    if ((typeof stage === 'string') === (typeof close === 'string')) {
      const message = `the flow ${flow.kind} follows table ${name}, and this row leads nowhere`
      return [error(row.place, { code: 'row_leads_nowhere', message, instead: 'then: { stage: … } or { close: … }' })]
    }
    return typeof stage === 'string' ? unknown('stage', stage, { place: row.place, known: stages }) : []
  })
}

function exampleProblems(pack: Pack): Problem[] {
  const kinds = pack.flows.map(flow => flow.kind)
  return pack.examples.flatMap(example => {
    const { place, subject, earlier } = example
    const named = [example.flow, ...(subject === null ? [] : [subject.kind]), ...earlier.map(({ kind }) => kind)]
    const stages = pack.flows.find(one => one.kind === example.flow)?.stages.map(one => one.name) ?? null
    return [
      ...named.flatMap(kind => unknown('flow', kind, { place, known: kinds })),
      ...expectationsOf(example).flatMap(expected => expectationProblems(expected, stages)),
    ]
  })
}

/** Stages that the flow doesn't have, and facts that no case has: those would only be found by playing the story. */
function expectationProblems({ stage, facts, place }: Expectation, stages: readonly string[] | null): Problem[] {
  return [
    ...(stage === null || stages === null ? [] : unknown('stage', stage, { place, known: stages })),
    ...Object.keys(facts)
      .filter(name => factValues(name) === null)
      .flatMap(name => unknown('fact', name, { place, known: Object.keys(FACTS) })),
  ]
}

/** A name that isn't among the known ones, with what was probably meant. */
export function unknown(
  what: string,
  name: string,
  { place, known }: { place: Place; known: readonly string[] },
): Problem[] {
  if (known.includes(name)) return []
  const code = `unknown_${what.replace(' ', '_')}`
  return [error(place, { code, message: `there is no ${what} ${name}`, instead: didYouMean(name, known) })]
}
