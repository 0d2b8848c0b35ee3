import type { Rejection } from '../../../core/kernel/rejection.ts'
import { unreachable } from '../../../core/kernel/unreachable.ts'
import { Problem, type ProblemDetails, type ProblemStatus } from './problem.ts'

/** A rule's "no" on the wire. Facts and clause are the rule's own; where the case stands is the caller's to add. */
export function rejectionProblem(rejection: Rejection, more: ProblemDetails = {}): Problem {
  const { code, clause, facts, pointer } = rejection
  return new Problem(statusOf(rejection), code, { ...more, pointer, clause, facts: { ...facts, ...more.facts } })
}

function statusOf({ code, status = 'rule' }: Rejection): ProblemStatus {
  if (code.endsWith('not_found') && status === 'rule' && NAMED_BY_THE_ADDRESS.has(code)) return 404
  switch (status) {
    case 'rule':
      return 422
    case 'not_allowed':
      return 409
    case 'forbidden':
      return 403
    case 'malformed':
      return 400
    default:
      return unreachable(status)
  }
}

/** What the request's own address names; what only its body names is a 422 with a pointer. */
const NAMED_BY_THE_ADDRESS: ReadonlySet<string> = new Set(['not_found', 'payout_not_found'])
