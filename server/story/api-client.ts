import type { Wording } from '../../core/policy/clause.ts'

/** The server as one function; in process it is the application itself. */
export type Send = (request: Request) => Response | Promise<Response>

/** A rule's no, as the wire says it. */
export interface Refusal {
  readonly status: number
  readonly code: string
  readonly clause?: string
  readonly detail: Wording
}

/** A request that was refused although nobody expected it: method, path, what was sent and what came back. */
export class UnexpectedRefusal extends Error {
  override readonly name = 'UnexpectedRefusal'
  readonly refusal: Refusal
  constructor(asked: string, refusal: Refusal, answer: string) {
    super(`${asked} was refused: ${refusal.status} ${answer}`)
    this.refusal = refusal
  }
}

export interface Asking {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly token: string
  readonly body?: unknown
  /** The same key never does a thing twice, so a story that was broken off can be played again from its beginning. */
  readonly key?: string
  readonly language?: string
}

/** Asks the server, and throws UnexpectedRefusal on every answer that isn't a yes. */
export async function ask(send: Send, asking: Asking): Promise<Record<string, unknown>> {
  const { method, path, body, language = 'zh' } = asking
  const response = await send(requestOf(asking, language))
  const answer = await response.text()
  if (response.ok) return answer === '' ? {} : (JSON.parse(answer) as Record<string, unknown>)
  const sent = body === undefined || body instanceof FormData ? '' : ` ${JSON.stringify(body)}`
  // Asked again in the other language: under its key it does nothing more, and is refused in the same way.
  const english = problemIn(await (await send(requestOf(asking, 'en'))).text())
  const { code = 'unreadable_answer', clause, detail = code } = problemIn(answer)
  const words = { zh: detail, en: english.detail ?? detail }
  const refusal: Refusal = { status: response.status, code, detail: words, ...(clause !== undefined && { clause }) }
  throw new UnexpectedRefusal(`${method} ${path}${sent}`, refusal, answer)
}

function requestOf({ method, path, token, body, key }: Asking, language: string): Request {
  const headers = new Headers({ authorization: `Bearer ${token}`, 'accept-language': language })
  if (key !== undefined) headers.set('idempotency-key', key)
  const isForm = body instanceof FormData
  if (body !== undefined && !isForm) headers.set('content-type', 'application/json')
  const content = body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }
  return new Request(`http://pingli${path}`, { method, headers, ...content })
}

function problemIn(answer: string): { readonly code?: string; readonly clause?: string; readonly detail?: string } {
  try {
    return JSON.parse(answer) as object
  } catch {
    return {}
  }
}
