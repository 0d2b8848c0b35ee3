import type { Pool, QueryResultRow } from 'pg'
import { ConstraintBroken } from '../application/ports.ts'

/** One SQL statement of `statements/`. A named one stays prepared on each connection. */
export interface Statement {
  readonly name?: string
  readonly text: string
}

/**
 * Runs a statement, again when the database asks for that (a deadlock, a serialisation failure), at most
 * `attemptsMax` times. A broken constraint comes out as ConstraintBroken. Each statement is a transaction of its own.
 */
export async function run<Row extends QueryResultRow>(
  pool: Pool,
  statement: Statement,
  values: readonly unknown[],
): Promise<Row[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await pool.query<Row>({ ...statement, values: [...values] })).rows
    } catch (error) {
      const { code, constraint } = error as { code?: string; constraint?: string }
      if (code !== undefined && constraintCodes.has(code)) throw new ConstraintBroken(constraint ?? code, error)
      if (code === undefined || !passingCodes.has(code) || attempt === attemptsMax) throw error
    }
  }
}

/** not_null_violation, foreign_key_violation, unique_violation, check_violation */
const constraintCodes = new Set(['23502', '23503', '23505', '23514'])
/** serialization_failure, deadlock_detected */
const passingCodes = new Set(['40001', '40P01'])
const attemptsMax = 5
