import { midnightOf } from '../../../core/kernel/zone.ts'
import { FIGURES_TABLE, figuresOn } from '../../../core/metrics/figure.ts'
import { LIMITS_TABLE } from '../../../core/metrics/limits.ts'
import { PackFault } from '../../../core/policy/pack-fault.ts'
import { didYouMean } from '../did-you-mean.ts'
import { isWrittenIn } from '../pack.ts'
import { error, type Problem } from '../problem.ts'
import { resolvePack } from '../resolve/resolve-pack.ts'
import type { PackVersion } from './pack-version.ts'

/**
 * A figure that can't be reckoned would come to light only on the night when it is to be published; what nothing reads,
 * never.
 */
export function figureProblems(version: PackVersion): Problem[] {
  return [...unreckoned(version), ...unread(version)]
}

function unread({ pack }: PackVersion): Problem[] {
  return pack.tables.flatMap(({ name, rows }) => {
    const columns = COLUMNS[name]
    if (columns === undefined) return []
    return rows
      .filter(row => isWrittenIn(pack, row))
      .flatMap(({ then, place }) => {
        const others = Object.keys(then).filter(column => !columns.includes(column))
        return others.map(column => {
          const message = `table ${name} has no column ${column}, and nothing would come of it`
          return error(place, { code: 'figure_form', message, instead: didYouMean(column, columns) })
        })
      })
  })
}

/** All that the result of a row may say. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  [FIGURES_TABLE]: [
    ...['counts', 'over', 'form', 'days', 'months', 'since', 'delay', 'hours', 'within'],
    ...['most', 'or_most', 'least'],
  ],
  [LIMITS_TABLE]: ['order_limit', 'points'],
}

function unreckoned({ on, pack }: PackVersion): Problem[] {
  const table = pack.tables.find(({ name }) => name === FIGURES_TABLE)
  if (table === undefined) return []
  try {
    figuresOn(on, resolvePack(pack, midnightOf(on, pack.zone)))
    return []
  } catch (fault) {
    if (!(fault instanceof PackFault)) throw fault
    const instead = 'then: { counts: …, over: …, days: clause }'
    return [error(table.place, { code: 'figure_form', message: fault.message, instead })]
  }
}
