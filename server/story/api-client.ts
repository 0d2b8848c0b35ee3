/** The server as one function; in process it is the application itself. */
export type Send = (request: Request) => Response | Promise<Response>

/** A rule's no, as the wire says it. */
export interface Refusal {
  readonly status: number
  readonly code: string
  readonly clause?: string
  readonly detail?: string
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
  const { method, path, token, body, key, language } = asking
  const headers = new Headers({ authorization: `Bearer ${token}` })
  if (key !== undefined) headers.set('idempotency-key', key)
  if (language !== undefined) headers.set('accept-language', language)
  const isForm = body instanceof FormData
  if (body !== undefined && !isForm) headers.set('content-type', 'application/json')
  const content = body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }
  const response = await send(new Request(`http://pingli${path}`, { method, headers, ...content }))
  const answer = await response.text()
  if (response.ok) return answer === '' ? {} : (JSON.parse(answer) as Record<string, unknown>)
  const sent = body === undefined || isForm ? '' : ` ${JSON.stringify(body)}`
  throw new UnexpectedRefusal(`${method} ${path}${sent}`, refusalIn(answer, response.status), answer)
}

function refusalIn(answer: string, status: number): Refusal {
  try {
    return { ...(JSON.parse(answer) as Refusal), status }
  } catch {
    return { status, code: 'unreadable_answer' }
  }
}
