import type { WrittenClause } from '../pack.ts'
import { error, type Place, type Problem, warning } from '../problem.ts'
import type { PackVersion } from './pack-version.ts'

/** Where a floor comes from, and what is held against it. */
export interface Holding {
  readonly law: WrittenClause
  readonly version: PackVersion
}

export function undercut({ law }: Holding, place: Place, fault: { message: string; instead: string }): Problem {
  const message = `${fault.message}, against ${law.title.en} (${law.id})`
  return error(place, { code: 'undercuts_law', message, instead: fault.instead })
}

/** Listed for a person, so that nobody takes silence for consent. */
export function notCompared({ law }: Holding, place: Place, why: string): Problem {
  return warning(place, { code: NOT_COMPARED, message: `${law.id} ${law.title.en}: ${why}` })
}

export const NOT_COMPARED = 'not_compared'
