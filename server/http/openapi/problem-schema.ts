import type { JsonSchema } from '../../../core/kernel/fields.ts'
import { problemCatalogue } from '../problems/catalogue.ts'
import type { Route } from '../route.ts'
import { arrayOf, object, text, whole } from '../schemas/schema-parts.ts'

/** Every refusal's body. */
export const problemSchema: JsonSchema = object(
  {
    type: text,
    title: text,
    status: whole,
    detail: text,
    code: { type: 'string', enum: Object.keys(problemCatalogue).sort() },
    clause: text,
    stage: text,
    allowed: arrayOf(text),
    errors: arrayOf(object({ pointer: text, detail: text })),
    request_id: text,
  },
  { optional: ['clause', 'stage', 'allowed', 'errors'] },
)

/** The refusals that an operation can meet by its form; what its rules say no to is a 409 or 422. */
export function refusalsOf(route: Route): Record<string, unknown> {
  const isPost = route.method === 'post'
  const isAsked = route.by !== 'anyone'
  const statuses = [
    ...(route.body !== undefined || route.query !== undefined ? [400] : []),
    ...(isAsked ? [401, 403, 404, 429] : []),
    ...(isPost || route.method === 'put' ? [409, 422] : []),
    ...(route.bodies === undefined ? [] : [412]),
    ...(route.body === undefined ? [] : [413, 415]),
  ]
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return Object.fromEntries(statuses.map(status => [status, { description: MEANINGS[status], content }]))
}

const MEANINGS: Readonly<Record<number, string>> = {
  400: 'Unreadable, an unknown field or a wrong type',
  401: 'Not signed in',
  403: 'Yours to see but not to do',
  404: 'Not there, or you are no party to it',
  409: 'Not as things stand: see stage and allowed',
  412: 'It has changed since the version in If-Match',
  413: 'Too large',
  415: 'This kind is refused',
  422: 'A rule says no: see code, clause and detail',
  429: 'Slow down: see Retry-After',
}
