import type { Conditions } from '../../core/policy/conditions.ts'
import type { Row } from '../../core/policy/table.ts'

/** A row of a decision table: what must hold, what comes of it, and by which clause. */
export function row(when: Conditions, result: Row['then'], clause?: string): Row {
  // biome-ignore lint/suspicious/noThenProperty: packs say "when" and "then", and nobody awaits a row
  return { when, then: result, ...(clause !== undefined && { clause }) }
}
