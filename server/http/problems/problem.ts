import type { Wording } from '../../../core/policy/clause.ts'
import type { Facts } from './detail-text.ts'

/** A refusal on its way out. Handlers throw it; one place writes it as `application/problem+json`. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: ProblemStatus
  readonly code: string
  readonly more: ProblemDetails

  constructor(status: ProblemStatus, code: string, more: ProblemDetails = {}) {
    super(`${status} ${code}`)
    this.status = status
    this.code = code
    this.more = more
  }
}

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 422 | 429 | 500 | 503

export interface ProblemDetails {
  readonly facts?: Facts | undefined
  readonly clause?: string | undefined
  /** Where the case stands, and what the caller may do there instead. */
  readonly stage?: string | undefined
  readonly allowed?: readonly string[] | undefined
  readonly errors?: readonly FieldError[] | undefined
  /** The one field at fault, where the problem's own sentence says how. */
  readonly pointer?: string | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** How the facts are to be written: the marketplace's zone, and the currency that its amounts are in. */
  readonly zone?: string | undefined
  readonly currency?: string | undefined
}

/** Which field is at fault, as an RFC 6901 pointer into the body, and how; empty where it is none of its fields. */
export interface FieldError {
  readonly pointer: string
  readonly detail: string | Wording
  /** Where a check has found it: its code there, and the clause that it is about. */
  readonly code?: string
  readonly clause?: string
}

export const notFound = () => new Problem(404, 'not_found')
export const malformed = (errors: readonly FieldError[]) => new Problem(400, 'malformed_request', { errors })
