import type { FieldsOf, JsonSchema } from '../../core/kernel/fields.ts'
import type { Wording } from '../../core/policy/clause.ts'
import type { Idempotency } from '../application/submit-request.ts'
import type { Caller, CallerRole } from './authentication/caller.ts'
import type { Language } from './problems/problem-response.ts'

/**
 * One operation of the API. The schemas that stand here are those by which requests are checked, and from which the
 * OpenAPI document is made: there is no second description.
 */
export interface Route {
  readonly method: 'get' | 'post' | 'put'
  /** With its parameters in braces, as OpenAPI writes it. */
  readonly path: `/${string}`
  readonly tag: string
  readonly summary: Wording
  readonly description?: string
  /** Who may call it at all; `anyone` needs no key. What of it he may see or do is the handler's to say. */
  readonly by: readonly CallerRole[] | 'anyone'
  readonly query?: JsonSchema
  /** `multipart`: the handler reads the request itself. */
  readonly body?: JsonSchema | 'multipart'
  /** What the body is for each value of the path's last parameter, where that decides; the handler checks it. */
  readonly bodies?: ReadonlyMap<string, JsonSchema>
  /** What it does for each of those values. */
  readonly summaryOf?: (value: string) => Wording
  /** Whether If-Match says what the sender had seen. */
  readonly canBeStale?: boolean
  /** Whether `?dry_run=true` shows what would happen. */
  readonly canDryRun?: boolean
  readonly answers: Readonly<Record<number, AnswerShape>>
  readonly handle: (asked: Asked) => Promise<Answer>
}

export interface AnswerShape {
  readonly description: string
  readonly schema?: JsonSchema
  /** When it isn't JSON. */
  readonly mediaType?: string
}

/** A request that was read, checked and found to come from somebody who may ask this. */
export interface Asked<Body = unknown, Query = unknown> {
  readonly caller: Caller
  /** Whose marketplace it is about; empty for calls that are about none. */
  readonly marketplaceId: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Query
  readonly body: Body
  /** As it came, in the wire's spelling. */
  readonly rawBody: unknown
  /** Of a POST with a JSON body; a multipart's is made once its content is known. */
  readonly idempotency: Idempotency | null
  readonly idempotencyKey: string | undefined
  /** Method and path, by which the same key is told apart elsewhere. */
  readonly address: string
  readonly ifMatchVersion: number | undefined
  readonly dryRun: boolean
  readonly language: Language
  readonly request: Request
}

export interface Answer {
  readonly status: number
  /** Written as JSON, unless it is a stream. */
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

type RouteWith<Body extends JsonSchema | 'multipart', Query extends JsonSchema> = Omit<
  Route,
  'body' | 'query' | 'handle'
> & {
  readonly body?: Body
  readonly query?: Query
  readonly handle: (
    asked: Asked<Body extends JsonSchema ? FieldsOf<Body> : unknown, FieldsOf<Query>>,
  ) => Promise<Answer>
}

/** Lets a handler's body and query take their types from the schemas that check them. */
export function route<const Body extends JsonSchema | 'multipart', const Query extends JsonSchema>(
  spec: RouteWith<Body, Query>,
): Route {
  return spec as Route
}
