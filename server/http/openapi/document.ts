import type { JsonSchema } from '../../../core/kernel/fields.ts'
import type { AnswerShape, Route } from '../route.ts'
import { chapters } from './chapters.ts'
import { examples } from './examples.ts'
import { namedSchemas, withReferences } from './named-schemas.ts'
import { refusalsOf, sharedRefusals } from './refusals.ts'

/**
 * The OpenAPI 3.1 document of these routes. Its schemas are the very ones that check the requests, for 3.1 speaks plain
 * JSON Schema; an address that stands for many actions is written out, one operation for each.
 */
export function openapiDocument(routes: readonly Route[]): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const one of routes.flatMap(spelledOut)) {
    paths[one.path] = { ...paths[one.path], [one.method]: operation(one) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '评理 Pingli',
      version: '1',
      description: '商城的售后与纠纷处理 · After-sales and dispute resolution for marketplaces',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: chapters,
    security: [{ key: [] }],
    paths,
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      schemas: Object.fromEntries(
        Object.entries(namedSchemas).map(([name, schema]) => [name, withReferences(schema, name)]),
      ),
      responses: sharedRefusals,
    },
  }
}

/** A route whose last parameter decides the body, as one route for each of its values. */
function spelledOut(route: Route): readonly Route[] {
  if (route.bodies === undefined) return [route]
  return [...route.bodies].map(([name, body]) => {
    const path = route.path.replace(/\{\w+\}$/, name) as Route['path']
    return { ...route, path, body, summary: route.summaryOf?.(name) ?? route.summary }
  })
}

function operation(route: Route) {
  const { tag, summary, description, by, answers } = route
  const who = by === 'anyone' ? 'anyone' : by.join(', ')
  return {
    operationId: operationIdOf(route),
    tags: [tag],
    summary: summary.zh === summary.en ? summary.zh : `${summary.zh} · ${summary.en}`,
    description: [description, `By: ${who}.`].filter(part => part !== undefined).join(' '),
    ...(by === 'anyone' && { security: [] }),
    parameters: parametersOf(route),
    ...requestBodyOf(route),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, shape]) => [status, response(shape)])),
      ...(isAskedAgain(route) && { 304: { description: 'As the answer was whose `ETag` is in `If-None-Match`' } }),
      ...refusalsOf(route),
    },
  }
}

/** A case alone has the tag of its version, which says nothing of what may be done by now. */
function isAskedAgain({ method, path, answers }: Route): boolean {
  return method === 'get' && path !== '/v1/cases/{id}' && answers[200]?.schema !== undefined
}

function operationIdOf({ method, path }: Route): string {
  const words = path.replace(/^\/v1/, '').split(/[^A-Za-z0-9]+/)
  return [method, ...words.filter(word => word !== '')].join('_')
}

function parametersOf({ method, path, query, body, canDryRun }: Route) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const inQuery = Object.entries(query?.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: query?.required?.includes(name) ?? false,
    schema,
  }))
  const dryRun = { name: 'dry_run', in: 'query', required: false, schema: { type: 'boolean' } }
  const key = { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', maxLength: 255 } }
  const isPost = method === 'post' && body !== undefined
  return [...inPath, ...inQuery, ...(canDryRun === true ? [dryRun] : []), ...(isPost ? [key] : [])]
}

function requestBodyOf({ body, method, path }: Route) {
  const example = examples[`${method.toUpperCase()} ${path}`]
  if (body === undefined) return {}
  if (body === 'multipart') {
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: uploadSchema } } } }
  }
  const required = (body.required ?? []).length > 0
  return {
    requestBody: {
      required,
      content: { 'application/json': { schema: body, ...(example !== undefined && { example }) } },
    },
  }
}

function response({ description, schema, mediaType = 'application/json' }: AnswerShape) {
  return schema === undefined
    ? { description }
    : { description, content: { [mediaType]: { schema: withReferences(schema) } } }
}

export const uploadSchema: JsonSchema = {
  type: 'object',
  properties: {
    file: { type: 'string', format: 'binary' },
    kind: { type: 'string', pattern: '^[a-z][a-z0-9_]{0,63}$' },
    case_id: { type: 'string' },
  },
  required: ['file', 'kind'],
  additionalProperties: false,
}
