import type { AnswerFloor, Floor } from '../floor.ts'
import type { Pack } from '../pack.ts'
import { error, type Place, type Problem } from '../problem.ts'
import { type Holding, notCompared, undercut } from './floor-finding.ts'
import { deadlineFindings, windowFindings } from './floor-periods.ts'
import type { PackVersion } from './pack-version.ts'
import { factsText, possibleFacts, rowFor } from './possible-facts.ts'

/** A law of a country, which every pack of that country has to include. */
export interface Law {
  readonly id: string
  readonly country: string
}

/** A country's law that a pack of that country leaves out. */
export function missingLawProblems({ country, includes, place }: Pack, laws: readonly Law[]): Problem[] {
  return laws
    .filter(law => law.country === country && !includes.includes(law.id))
    .map(({ id }) => {
      const message = `the marketplace is in ${country}, and its pack doesn't include that country's law`
      return error(place, { code: 'law_not_included', message, instead: `include: [${[...includes, id].join(', ')}]` })
    })
}

/**
 * A version's rules held against the law in force then: errors where they give the buyer less, and warnings where a
 * person has to compare. A law that isn't in force yet demands nothing.
 */
export function floorFindings(version: PackVersion): Problem[] {
  return version.pack.clauses.flatMap(law => law.floors.flatMap(floor => findingsFor(floor, { law, version })))
}

function findingsFor(floor: Floor, holding: Holding): Problem[] {
  switch (floor.kind) {
    case 'words':
      return [notCompared(holding, floor.place, `${floor.words.zh} ${floor.words.en}`)]
    case 'deadline':
      return deadlineFindings(floor, holding)
    case 'window':
      return windowFindings(floor, holding)
    case 'answer':
      return answerFindings(floor, holding)
  }
}

/** For all facts that the table can tell apart: each row that says less than the law is told once. */
function answerFindings(floor: AnswerFloor & { readonly place: Place }, holding: Holding): Problem[] {
  const { pack } = holding.version
  const table = pack.tables.find(one => one.name === floor.table)
  if (table === undefined) return [notCompared(holding, pack.place, `the pack has no table ${floor.table}`)]
  if (Object.keys({ ...floor.demands, ...floor.forbids }).length === 0) {
    const instead = 'add demands, forbids or window; or write deadline, or in_words'
    return [error(floor.place, { code: 'empty_floor', message: 'a floor that says nothing', instead })]
  }
  const told = new Set<Place>()
  return possibleFacts(table, floor, pack).flatMap(facts => {
    const row = rowFor(table, facts)
    const place = row?.place ?? table.place
    if (keeps(floor, row?.then ?? {}) || told.has(place)) return []
    told.add(place)
    const answer = row === null ? 'says nothing' : `says ${factsText(row.then)}`
    const message = `table ${table.name} ${answer} for ${factsText(facts)}`
    const demanded = Object.keys(floor.demands).length > 0
    const instead = demanded
      ? `before this, a row with then: ${factsText(floor.demands)} for ${factsText(floor.applies)}`
      : `no ${factsText(floor.forbids)} except for ${floor.except.map(factsText).join(' or ') || 'nothing'}`
    return [undercut(holding, place, { message, instead })]
  })
}

function keeps({ demands, forbids }: AnswerFloor, answer: Readonly<Record<string, unknown>>): boolean {
  const forbidden = Object.entries(forbids)
  const isForbidden = forbidden.length > 0 && forbidden.every(([name, value]) => answer[name] === value)
  return !isForbidden && Object.entries(demands).every(([name, value]) => answer[name] === value)
}
