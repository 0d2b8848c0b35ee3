import { z } from 'zod'
import { problemSchema } from '../../server/http/openapi/problem-schema.ts'
import type { Server } from '../../server/main/build-server.ts'

type Schema = Parameters<typeof z.fromJSONSchema>[0]

const compiled = new Map<unknown, z.ZodType>()

/** Every answer that a test sees must be as the OpenAPI document describes it: undocumented answers fail the test. */
export async function checkAnswer(
  response: Response,
  { method, path, routes }: { method: string; path: string } & Pick<Server, 'routes'>,
): Promise<void> {
  const bare = path.replace(/\?.*$/, '')
  const route = routes.find(one => one.method === method.toLowerCase() && patternOf(one.path).test(bare))
  if (route === undefined) return
  const name = `${method} ${route.path}`
  if (response.status === 304 && method === 'GET') return checkEmpty(response, name)
  if (!response.ok) return checkBody(response, `${name} → ${response.status}`, problemSchema)
  const shape = route.answers[response.status]
  if (shape === undefined) throw new Error(`${name} answered ${response.status}, which isn't documented`)
  if (shape.schema !== undefined && shape.mediaType === undefined) await checkBody(response, name, shape.schema)
}

/** The sender has the answer already. */
async function checkEmpty(response: Response, name: string): Promise<void> {
  if ((await response.text()) !== '') throw new Error(`${name} answered 304 with a body`)
}

async function checkBody(response: Response, name: string, schema: unknown): Promise<void> {
  const check = compiled.get(schema) ?? z.fromJSONSchema(schema as Schema)
  compiled.set(schema, check)
  const body: unknown = await response.json()
  const result = check.safeParse(body)
  if (!result.success)
    throw new Error(`${name}: not as documented: ${z.prettifyError(result.error)}\n${JSON.stringify(body)}`)
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`)
}
