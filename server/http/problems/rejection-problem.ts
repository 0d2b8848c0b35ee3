import type { Rejection } from '../../../core/kernel/rejection.ts'
import { unreachable } from '../../../core/kernel/unreachable.ts'
import { Problem, type ProblemDetails, type ProblemStatus } from './problem.ts'

/** A rule's "no" on the wire. Facts and clause are the rule's own; where the case stands is the caller's to add. */
export function rejectionProblem(rejection: Rejection, more: ProblemDetails = {}): Problem {
  const { code, clause, facts, pointer } = rejection
  return new Problem(statusOf(rejection), code, { ...more, pointer, clause, facts: { ...facts, ...more.facts } })
}

function statusOf({ status = 'rule' }: Rejection): ProblemStatus {
  switch (status) {
    case 'rule':
      return 422
    case 'not_allowed':
      return 409
    case 'forbidden':
      return 403
    case 'not_found':
      return 404
    case 'malformed':
      return 400
    default:
      return unreachable(status)
  }
}
