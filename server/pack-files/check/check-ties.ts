import type { WrittenClause } from '../pack.ts'
import { error, type Problem } from '../problem.ts'
import { linesInForce, type ScopedLine } from '../resolve/in-force.ts'
import type { PackVersion } from './pack-version.ts'

/**
 * Two values in force of equally narrow scopes that one matter may meet both: nobody could say which applies, unless a
 * line with both scopes says it.
 */
export function tieProblems({ pack, on }: PackVersion): Problem[] {
  return pack.clauses.flatMap(clause => tiesOf(clause, linesInForce(clause, on)))
}

function tiesOf(clause: WrittenClause, lines: readonly ScopedLine[]): Problem[] {
  return lines.flatMap((one, index) =>
    lines
      .slice(index + 1)
      .filter(other => isTie(one, other) && !lines.some(line => isForBoth(line, one, other)))
      .map(other => {
        const message = `${clause.id}: ${textOf(one)} and ${textOf(other)} both apply where both hold`
        const instead = `add a line with scope ${textOf({ scope: { ...one.scope, ...other.scope } })}, or narrow one`
        return error(other.line.place, { code: 'scope_tie', message, instead })
      }),
  )
}

function isTie(one: ScopedLine, other: ScopedLine): boolean {
  const sameSize = Object.keys(one.scope).length === Object.keys(other.scope).length
  const sameValue = JSON.stringify(one.line.value) === JSON.stringify(other.line.value)
  const meet = Object.entries(one.scope).every(([fact, value]) => (other.scope[fact] ?? value) === value)
  return sameSize && meet && !sameValue
}

/** Whether a line speaks of just the matters that two others share. */
function isForBoth({ scope }: ScopedLine, one: ScopedLine, other: ScopedLine): boolean {
  const both = Object.entries({ ...one.scope, ...other.scope })
  return both.length === Object.keys(scope).length && both.every(([fact, value]) => scope[fact] === value)
}

function textOf({ scope }: Pick<ScopedLine, 'scope'>): string {
  const facts = Object.entries(scope).map(([fact, value]) => `${fact}: ${value}`)
  return facts.length === 0 ? 'the general value' : `{ ${facts.join(', ')} }`
}
