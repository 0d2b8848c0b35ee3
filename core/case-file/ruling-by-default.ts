import type { Ruling } from '../ruling/ruling.ts'
import { freightOf } from './freight.ts'
import { type Matter, nextId } from './matter.ts'
import { ruledByTable } from './wanted.ts'

/**
 * The ruling that the rules alone make once somebody has let his time pass: the outcome of the pack's table
 * `default_ruling`, for the sum that is claimed. It has no reasons but its clause. Null where no row fits.
 */
export function rulingByDefault(matter: Matter): Ruling | null {
  const { file, snapshot } = matter
  const found = ruledByTable('default_ruling', matter)
  if (found === null) return null
  const passed = file.deadlines.find(({ onExpiry }) => onExpiry === 'rule_by_default')?.clause
  const clause = found.clause ?? passed
  const draft: Ruling = {
    id: nextId('rul', file),
    liability: found.liability,
    shares: null,
    findings: [],
    remedies: found.remedies,
    clauses: clause === undefined ? [] : [clause],
    reasons: null,
    freight: null,
    manifest: file.evidence.map(({ id, sha256 }) => ({ id, sha256 })),
    by: 'rule',
  }
  return { ...draft, freight: freightOf({ ...file, ruling: draft }, snapshot) }
}
