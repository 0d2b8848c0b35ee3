import type { Context } from 'hono'
import { camelizeKeys } from '../../core/kernel/camel.ts'
import type { JsonSchema } from '../../core/kernel/fields.ts'
import type { Digest } from '../application/ports.ts'
import type { Authenticate } from './authentication/authenticate.ts'
import { type Caller, callerName } from './authentication/caller.ts'
import type { RateLimit } from './authentication/rate-limit.ts'
import { packed } from './packed.ts'
import { notFound, Problem } from './problems/problem.ts'
import { idempotencyOf } from './request/idempotency-key.ts'
import { versionIn } from './request/if-match.ts'
import { isKnown } from './request/if-none-match.ts'
import { languageOf } from './request/language.ts'
import { readJson } from './request/read-json.ts'
import { readQuery } from './request/read-query.ts'
import { compileSchema, type SchemaCheck } from './request/schema-check.ts'
import { isStorable } from './request/storable-text.ts'
import type { Answer, Asked, Route } from './route.ts'

export interface ServingPorts {
  readonly authenticate: Authenticate
  readonly rateLimit: RateLimit
  readonly digest: Digest
}

/** A route as the router calls it: who is it, may he, what does he ask, then the handler. Refusals are thrown. */
export function serveRoute(route: Route, ports: ServingPorts): (context: Context) => Promise<Response> {
  const querySchema = withDryRun(route.query ?? noParameters, route)
  const checkQuery = compileSchema(querySchema, '/query')
  const checkBody = typeof route.body === 'object' ? compileSchema(route.body) : null
  return async context => {
    const caller = await callerOf(context, route, ports)
    const language = languageOf(context.req.header('accept-language'))
    const query = readQuery(querySchema, new URL(context.req.url).searchParams)
    checkQuery(query, language)
    const body = await bodyOf(context.req.raw, { route, check: checkBody, language })
    const { dry_run: dryRun = false, ...rest } = query
    const asked: Asked = {
      caller,
      marketplaceId: 'marketplaceId' in caller ? caller.marketplaceId : '',
      params: paramsOf(context),
      query: camelizeKeys(rest),
      body: camelizeKeys(body),
      rawBody: body,
      ...idempotencyIn(context, { route, caller, body, digest: ports.digest }),
      ifMatchVersion: versionIn(context.req.header('if-match')),
      dryRun: dryRun === true,
      language,
      request: context.req.raw,
    }
    const answer = await route.handle(asked)
    if (route.method === 'get' && isContent(answer)) return contentResponse(answer, { context, language, ...ports })
    return responseOf(answer, language)
  }
}

async function callerOf(context: Context, { by }: Route, { authenticate, rateLimit }: ServingPorts): Promise<Caller> {
  if (by === 'anyone') return { role: 'root' }
  const caller = await authenticate(context.req.header('authorization'))
  rateLimit(callerName(caller))
  if (!by.includes(caller.role)) throw new Problem(403, 'not_for_this_role', { facts: { role: caller.role } })
  return caller
}

async function bodyOf(
  request: Request,
  { route, check, language }: { route: Route; check: SchemaCheck | null; language: Asked['language'] },
): Promise<unknown> {
  if (check === null || route.body === undefined) return null
  const body = await readJson(request)
  check(body, language)
  return body
}

function idempotencyIn(
  context: Context,
  { route, caller, body, digest }: { route: Route; caller: Caller; body: unknown; digest: Digest },
): Pick<Asked, 'idempotency' | 'idempotencyKey' | 'address'> {
  const key = context.req.header('idempotency-key')
  const address = `${context.req.method} ${context.req.path}`
  const isKept = route.method === 'post' && route.body !== 'multipart'
  const idempotency = isKept ? idempotencyOf({ key, caller, address, content: body }, digest) : null
  return { idempotency, idempotencyKey: key, address }
}

/** Ids in an address never hold a slash; one that can't be read names nothing. */
function paramsOf(context: Context): Readonly<Record<string, string>> {
  const params: Record<string, string> = context.req.param()
  const isId = (value: string) => value.length <= PARAMETER_LENGTH_MAX && isStorable(value)
  if (!Object.values(params).every(isId)) throw notFound()
  return params
}

function isContent({ status, body }: Answer): boolean {
  return status === 200 && body !== null && !(body instanceof ReadableStream)
}

/**
 * Who asks again and has what he would get is told so: most of what pages ask hasn't changed since. A tag of the
 * answer's own stands for something else, such as a case's version.
 */
async function contentResponse(
  { body, headers = {} }: Answer,
  { context, language, digest }: { context: Context; language: string; digest: Digest },
): Promise<Response> {
  const content = typeof body === 'string' ? body : JSON.stringify(body)
  const asked = (name: string) => context.req.header(name)
  const etag = `W/"${digest.sha256(content).slice(0, ETAG_LENGTH)}"`
  const tagged = { etag, vary: 'accept-encoding', ...headers }
  if (tagged.etag === etag && isKnown(asked('if-none-match'), etag)) {
    return responseOf({ status: 304, body: null, headers: tagged }, language)
  }
  const bytes = await packed(content, asked('accept-encoding'))
  if (bytes === null) return responseOf({ status: 200, body: content, headers: tagged }, language)
  return responseOf({ status: 200, body: bytes, headers: { ...tagged, 'content-encoding': 'gzip' } }, language)
}

function responseOf({ status, body, headers = {} }: Answer, language: string): Response {
  if (body instanceof ReadableStream) return new Response(body, { status, headers })
  if (body === null) return new Response(null, { status, headers })
  const content = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body)
  return new Response(content, {
    status,
    // Nothing of people's cases stays on the device of whoever looks at them.
    headers: {
      'content-type': 'application/json',
      'content-language': language,
      'cache-control': 'no-store',
      ...headers,
    },
  })
}

function withDryRun(schema: JsonSchema, { canDryRun }: Route): JsonSchema {
  return canDryRun === true ? { ...schema, properties: { ...schema.properties, dry_run: { type: 'boolean' } } } : schema
}

const noParameters: JsonSchema = { type: 'object', properties: {}, additionalProperties: false }
const PARAMETER_LENGTH_MAX = 200
const ETAG_LENGTH = 32
