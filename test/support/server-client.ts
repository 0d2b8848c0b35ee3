import { randomUUID } from 'node:crypto'
import type { Server } from '../../server/main/build-server.ts'
import { checkAnswer } from './answer-check.ts'

/** Any JSON object: tests look into it by the names of the wire. */
// biome-ignore lint/suspicious/noExplicitAny: a test that reads what isn't there fails by itself
export type Json = Record<string, any>

export interface RequestOptions {
  readonly key?: string | null
  readonly headers?: Readonly<Record<string, string>>
}

type RequestBody = NonNullable<RequestInit['body']> | null

/** Asks as one caller. Each helper but `raw` and `refused` fails on any refusal, with what was asked and answered. */
export interface ApiClient {
  get(path: string, options?: RequestOptions): Promise<Json>
  post(path: string, body?: unknown, options?: RequestOptions): Promise<Json>
  put(path: string, body: unknown, options?: RequestOptions): Promise<Json>
  upload(form: Readonly<Record<string, string | Blob>>, options?: RequestOptions): Promise<Json>
  /** The problem that a request is refused with; fails when it isn't, or with another status. */
  refused(status: number, call: RefusedCall, options?: RequestOptions): Promise<Json>
  raw(method: string, path: string, options?: RequestOptions & { body?: RequestBody }): Promise<Response>
}

/** `GET /v1/cases`, and what a POST or PUT sends. */
export type RefusedCall = readonly [call: `${'GET' | 'POST' | 'PUT'} ${string}`, body?: unknown]

export function apiClient({ app, routes }: Pick<Server, 'app' | 'routes'>, token: string | null): ApiClient {
  const raw: ApiClient['raw'] = async (method, path, { key, headers = {}, body = null } = {}) => {
    const sent = new Headers(headers)
    if (token !== null && !sent.has('authorization')) sent.set('authorization', `Bearer ${token}`)
    if (method === 'POST' && key !== null) sent.set('idempotency-key', key ?? randomUUID())
    if (typeof body === 'string' && !sent.has('content-type')) sent.set('content-type', 'application/json')
    const response = await app.request(path, { method, headers: sent, body, duplex: 'half' } as RequestInit)
    await checkAnswer(response.clone(), { method, path, routes })
    return response
  }
  const accepted = async (method: string, path: string, options: RequestOptions & { body?: RequestBody }) => {
    const response = await raw(method, path, options)
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path} ${options.body ?? ''}\n  → ${response.status} ${text}`)
    return text === '' ? {} : (JSON.parse(text) as Json)
  }
  return {
    raw,
    get: (path, options = {}) => accepted('GET', path, options),
    post: (path, body = {}, options = {}) => accepted('POST', path, { ...options, body: JSON.stringify(body) }),
    put: (path, body, options = {}) => accepted('PUT', path, { ...options, body: JSON.stringify(body) }),
    upload: (form, options = {}) => accepted('POST', '/v1/evidence', { ...options, body: formOf(form) }),
    async refused(status, [call, body], options = {}) {
      const [method = '', path = ''] = call.split(' ')
      const content = method === 'GET' ? null : JSON.stringify(body ?? {})
      const response = await raw(method, path, { ...options, body: content })
      const text = await response.text()
      if (response.status !== status) throw new Error(`${call} → ${response.status}, not ${status}: ${text}`)
      return JSON.parse(text) as Json
    },
  }
}

function formOf(fields: Readonly<Record<string, string | Blob>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
