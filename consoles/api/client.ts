import { currentSession } from './session.ts'
import type { Case, Operations, Problem } from './wire.ts'

/** A refusal of the server's, in the reader's language, with its clause; `offline` where no answer came. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly problem: Problem | null

  constructor(status: number, problem: Problem | null) {
    super(problem?.detail ?? problem?.title ?? `HTTP ${status}`)
    this.status = status
    this.problem = problem
  }

  get isOffline(): boolean {
    return this.status === 0
  }

  /** Whether signing in again is what helps. */
  get isSignedOut(): boolean {
    return this.status === 401
  }
}

type Method = 'GET' | 'POST' | 'PUT'
type PathOf<M extends Method> = keyof Operations extends infer Key
  ? Key extends `${M} ${infer Path}`
    ? Path
    : never
  : never
type Operation<M extends Method, Path extends string> = Operations[`${M} ${Path}` & keyof Operations]

interface Asking<Query> {
  /** What stands in the path's braces. */
  readonly path?: Readonly<Record<string, string>>
  readonly query?: { readonly [Name in keyof Query]?: Query[Name] | undefined }
  readonly signal?: AbortSignal
}

export function get<Path extends PathOf<'GET'>>(path: Path, asking: Asking<Operation<'GET', Path>['query']> = {}) {
  return send<Operation<'GET', Path>['answer']>('GET', path, asking)
}

export function post<Path extends PathOf<'POST'>>(
  path: Path,
  body: Operation<'POST', Path>['body'],
  asking: Asking<Operation<'POST', Path>['query']> & { readonly key?: string; readonly seenVersion?: number } = {},
) {
  return send<Operation<'POST', Path>['answer']>('POST', path, { ...asking, body })
}

/** Does one thing in a case, or with `dryRun` shows what it would come to. */
export function act(
  caseId: string,
  action: string,
  { fields, dryRun = false, key }: { fields: object; dryRun?: boolean; key?: string },
): Promise<Case> {
  const asking = { path: { id: caseId, action }, query: dryRun ? { dry_run: true } : {}, body: fields }
  return send<Case>('POST', '/v1/cases/{id}/actions/{action}', { ...asking, ...(key !== undefined && { key }) })
}

export interface UploadedEvidence {
  readonly id: string
  readonly kind: string
  readonly media_type: string
}

/** The form's own key makes a file that is sent twice one item. */
export async function uploadEvidence(file: File, kind: string, key: string): Promise<UploadedEvidence> {
  const form = new FormData()
  form.set('kind', kind)
  form.set('file', file)
  return (await answerOf('POST', '/v1/evidence', { body: form, key })) as UploadedEvidence
}

/** The file of an evidence item, as an address that this page alone can show. */
export async function evidenceFile(id: string, signal: AbortSignal): Promise<{ url: string; mediaType: string }> {
  const response = await ask('GET', `/v1/evidence/${encodeURIComponent(id)}`, { signal })
  const blob = await response.blob()
  return { url: URL.createObjectURL(blob), mediaType: blob.type }
}

/** A list as a file, kept on the reader's machine under the name that the server gives it. */
export async function download(path: string, query: Readonly<Record<string, string | undefined>>): Promise<void> {
  const response = await ask('GET', addressOf(path, query), {})
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? ''
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

type Sending = Asking<object> & Pick<Request, 'body' | 'key' | 'seenVersion'>

async function send<Answer>(method: Method, path: string, { path: names = {}, query, ...rest }: Sending) {
  const filled = path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(names[name] ?? ''))
  return (await answerOf(method, addressOf(filled, query ?? {}), rest)) as Answer
}

function addressOf(path: string, query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return search === '' ? path : `${path}?${search}`
}

interface Request {
  /** The tag of the answer that is here already. */
  readonly known?: string
  readonly body?: unknown
  readonly key?: string
  /** What the sender has looked at: a change since is told, not overwritten. */
  readonly seenVersion?: number
  readonly signal?: AbortSignal
}

async function answerOf(method: Method, address: string, request: Request): Promise<unknown> {
  if (method === 'GET') return answerAgain(address, request)
  const response = await ask(method, address, request)
  return response.status === 204 ? null : response.json()
}

/** What a page has asked before it says with its tag: where nothing has changed, the answer stays the very same. */
async function answerAgain(address: string, request: Request): Promise<unknown> {
  const name = `${currentSession()?.token} ${document.documentElement.lang} ${address}`
  const before = known.get(name)
  const response = await ask('GET', address, { ...request, ...(before !== undefined && { known: before.etag }) })
  if (response.status === 304 && before !== undefined) return before.answer
  const answer: unknown = await response.json()
  const etag = response.headers.get('etag')
  known.delete(name)
  if (etag !== null) known.set(name, { etag, answer })
  if (known.size > KNOWN_MAX) known.delete(known.keys().next().value ?? '')
  return answer
}

/** In this page's memory alone: nothing of it stays on the device. */
const known = new Map<string, { readonly etag: string; readonly answer: unknown }>()
const KNOWN_MAX = 50

async function ask(method: Method, address: string, request: Request): Promise<Response> {
  const { body, key, seenVersion, signal, known: tag } = request
  const headers = new Headers({ 'accept-language': document.documentElement.lang })
  const token = currentSession()?.token
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
  // The same key is sent when the same thing is tried again, so that a broken connection never makes it happen twice.
  if (method === 'POST') headers.set('idempotency-key', key ?? crypto.randomUUID())
  if (tag !== undefined) headers.set('if-none-match', tag)
  if (seenVersion !== undefined) headers.set('if-match', `"${seenVersion}"`)
  const isForm = body instanceof FormData
  if (body !== undefined && !isForm) headers.set('content-type', 'application/json')
  const content = body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }
  const response = await fetch(address, { method, headers, signal: signal ?? null, ...content }).catch(lostAsOffline)
  if (!response.ok && response.status !== 304) throw new Refusal(response.status, await problemIn(response))
  return response
}

function lostAsOffline(error: unknown): never {
  if (error instanceof DOMException && error.name === 'AbortError') throw error
  throw new Refusal(0, null)
}

async function problemIn(response: Response): Promise<Problem | null> {
  return response.json().catch(() => null) as Promise<Problem | null>
}
