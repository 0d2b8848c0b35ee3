import { Hono } from 'hono'
import { openapiDocument } from './openapi/document.ts'
import { addConsolePages, type ConsolePages } from './pages/console-pages.ts'
import { Problem } from './problems/problem.ts'
import { problemResponse } from './problems/problem-response.ts'
import { addReferencePages } from './reference/reference-pages.ts'
import { languageOf } from './request/language.ts'
import type { Route } from './route.ts'
import { type ServingPorts, serveRoute } from './serve-route.ts'
import { type WatchRequest, watching } from './watch-request.ts'

export interface AppPorts extends ServingPorts {
  readonly routes: readonly Route[]
  /** A request's own id, shown with every refusal. */
  readonly requestId: () => string
  /** A bug, with the request that met it. */
  readonly reportFault: (fault: unknown, about: string, requestId: string) => void
  readonly watchRequest?: WatchRequest | undefined
  /** The screens; without them the server is an API alone. */
  readonly consoles?: ConsolePages | undefined
}

/** The whole API as one function from a request to a response; a server, or a test, calls it. */
export function createApp(ports: AppPorts): Hono {
  const app = new Hono()
  const idOf = eachItsOwn(ports.requestId)
  if (ports.watchRequest !== undefined) app.use(watching(ports.watchRequest, idOf))
  const document = JSON.stringify(openapiDocument(ports.routes))
  app.get('/openapi.json', () => new Response(document, { headers: { 'content-type': 'application/json' } }))
  addReferencePages(app)
  if (ports.consoles === undefined) app.get('/', context => context.redirect('/docs'))
  else addConsolePages(app, ports.consoles)
  for (const route of ports.routes) app.on(route.method.toUpperCase(), routerPath(route), serveRoute(route, ports))
  app.notFound(context => refuse(context.req.raw, otherwise(context.req.path, ports.routes), { ...ports, idOf }))
  app.onError((error, context) => refuse(context.req.raw, error, { ...ports, idOf }))
  return app
}

/** The same id for whoever asks about a request, made only when somebody does. */
function eachItsOwn(requestId: () => string): IdOf {
  const ids = new WeakMap<Request, string>()
  return request => {
    const id = ids.get(request) ?? requestId()
    ids.set(request, id)
    return id
  }
}

type IdOf = (request: Request) => string

function refuse(request: Request, error: unknown, { idOf, reportFault }: AppPorts & { idOf: IdOf }): Response {
  const id = idOf(request)
  const language = languageOf(request.headers.get('accept-language') ?? undefined)
  if (error instanceof Problem) return problemResponse(error, { language, requestId: id })
  reportFault(error, `${request.method} ${new URL(request.url).pathname}`, id)
  return problemResponse(new Problem(500, 'internal_error'), { language, requestId: id })
}

/** No route for method and path: if there is one by another method, say which. */
function otherwise(path: string, routes: readonly Route[]): Problem {
  const methods = routes.filter(route => patternOf(route).test(path)).map(({ method }) => method.toUpperCase())
  if (methods.length === 0) return new Problem(404, 'not_found')
  const allowed = [...new Set(methods)].join(', ')
  return new Problem(405, 'method_not_allowed', { facts: { allowed }, headers: { allow: allowed } })
}

function routerPath({ path }: Route): string {
  return path.replace(/\{(\w+)\}/g, ':$1')
}

function patternOf({ path }: Route): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`)
}
