import { midnightOf } from '../../../core/kernel/zone.ts'
import { FIGURES_TABLE, figuresOn } from '../../../core/metrics/figure.ts'
import { PackFault } from '../../../core/policy/pack-fault.ts'
import { error, type Problem } from '../problem.ts'
import { resolvePack } from '../resolve/resolve-pack.ts'
import type { PackVersion } from './pack-version.ts'

/** A figure that can't be reckoned would come to light only on the night when it is to be published. */
export function figureProblems({ on, pack }: PackVersion): Problem[] {
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
