import type { ChangeResult } from '../../application/order-changes.ts'
import { notFound } from '../problems/problem.ts'
import { rejectionProblem } from '../problems/rejection-problem.ts'

/** Throws where a change to an order was refused. */
export function refuseChange(result: ChangeResult): void {
  if (result.status === 'not_found') throw notFound()
  if (result.status === 'rejected') throw rejectionProblem(result.rejection)
}
