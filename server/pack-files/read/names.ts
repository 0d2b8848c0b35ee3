import { didYouMean } from '../did-you-mean.ts'
import type { Pack, Written } from '../pack.ts'
import { error, type Problem } from '../problem.ts'

/** Two things of one name: nobody could say which is meant. */
export function duplicateNames(pack: Pack): Problem[] {
  return [
    ...duplicates('clause', pack.clauses, clause => clause.id),
    ...duplicates('flow', pack.flows, flow => flow.kind),
    ...duplicates('table', pack.tables, table => table.name),
    ...duplicates('list of reasons', pack.reasons, list => list.name),
    ...pack.reasons.flatMap(list =>
      duplicates('reason', list.reasons, ({ reason, from }) => `${reason.code}${from ?? ''}`),
    ),
  ]
}

function duplicates<Thing extends Written>(what: string, things: readonly Thing[], nameOf: (one: Thing) => string) {
  const first = new Map<string, Thing>()
  return things.flatMap(thing => {
    const name = nameOf(thing)
    const before = first.get(name)
    first.set(name, before ?? thing)
    if (before === undefined) return []
    const where = `${before.place.file}:${before.place.line}`
    const message = `the ${what} ${name} stands already in ${where}`
    return [error(thing.place, { code: 'duplicate', message, instead: 'keep one of them' })]
  })
}

/** Names that have to agree with where they stand: the pack's with its folder, a listed flow with a file. */
export function misplacedNames(pack: Pack, folderName: string): Problem[] {
  const kinds = pack.flows.map(flow => flow.kind)
  const listed = pack.listedFlows.map(flow => flow.kind)
  const message = `the pack ${pack.id} lies in the folder ${folderName}`
  const wrongFolder =
    pack.id === folderName ? [] : [error(pack.place, { code: 'misnamed', message, instead: `pack: ${folderName}` })]
  const missing = pack.listedFlows
    .filter(({ kind }) => !kinds.includes(kind))
    .map(({ kind, place }) =>
      error(place, {
        code: 'unknown_flow',
        message: `no file of flows/ has the kind ${kind}`,
        instead: didYouMean(kind, kinds),
      }),
    )
  const unlisted = pack.flows
    .filter(({ kind }) => !listed.includes(kind))
    .map(({ kind, place }) =>
      error(place, {
        code: 'unlisted_flow',
        message: `pack.yaml doesn't list the flow ${kind}`,
        instead: `flows: [${[...listed, kind].join(', ')}]`,
      }),
    )
  return [...wrongFolder, ...missing, ...unlisted]
}
