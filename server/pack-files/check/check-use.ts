import { didYouMean } from '../did-you-mean.ts'
import { isWrittenIn, type Pack } from '../pack.ts'
import { error, type Problem } from '../problem.ts'
import { type Citation, usesOf } from './citations.ts'

/**
 * Clauses that the code asks for and the pack lacks, and clauses of the pack's own that nothing asks for. What it
 * includes from elsewhere may hold without being cited.
 */
export function useProblems(pack: Pack, inCode: readonly Citation[]): Problem[] {
  const ids = new Set(pack.clauses.map(clause => clause.id))
  const prefixes = new Set(pack.clauses.map(clause => prefixOf(clause.id)))
  const ours = inCode.filter(({ clause }) => prefixes.has(prefixOf(clause)))
  const missing = ours
    .filter(({ clause }) => !ids.has(clause))
    .map(({ clause, place }) => {
      const message = `the code asks for clause ${clause}, which the pack ${pack.id} doesn't have`
      return error(place, { code: 'unknown_clause', message, instead: didYouMean(clause, ids) })
    })
  const used = new Set([...usesOf(pack), ...ours].map(({ clause }) => clause))
  const unused = pack.clauses
    .filter(clause => isWrittenIn(pack, clause))
    .filter(({ id, wordsOnly, disabled }) => !used.has(id) && wordsOnly === null && disabled === null)
    .map(({ id, place }) => {
      const instead = 'cite it where it works (a flow, a table), or add words_only: true with why: { zh: …, en: … }'
      return error(place, { code: 'unused_clause', message: `nothing uses ${id}`, instead })
    })
  return [...missing, ...unused]
}

/** `TB` of `TB-REF-3`: each marketplace has its own. */
function prefixOf(clause: string): string {
  return clause.split('-')[0] ?? clause
}
