import type { Route } from '../route.ts'

/** The refusals that an operation can meet by its form; what its rules say no to is a 409 or 422. */
export function refusalsOf(route: Route): Record<string, unknown> {
  const isPost = route.method === 'post'
  const isAsked = route.by !== 'anyone'
  const statuses = [
    ...(route.body !== undefined || route.query !== undefined ? [400] : []),
    ...(isAsked ? [401, 403, 404, 429] : []),
    ...(isPost || route.method === 'put' ? [409, 422] : []),
    ...(route.bodies === undefined && route.canBeStale !== true ? [] : [412]),
    ...(route.body === undefined ? [] : [413, 415]),
  ]
  return Object.fromEntries(statuses.map(status => [status, { $ref: `#/components/responses/${status}` }]))
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

const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }

/** Each kind of refusal, described once. */
export const sharedRefusals = Object.fromEntries(
  Object.entries(MEANINGS).map(([status, description]) => [status, { description, content }]),
)
