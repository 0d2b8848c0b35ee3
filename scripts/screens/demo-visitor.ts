import { randomUUID } from 'node:crypto'

/** Whoever looks around in the demo. */
export interface Visitor {
  readonly address: string
  /** The latest case of a story. */
  caseOf(marketplace: string, story: string): Promise<string>
  /** Begins a story anew, and answers its order. */
  begin(marketplace: string, story: string): Promise<string>
  token(role: string, id: string): Promise<string>
  post(path: string, body: object, token?: string): Promise<Answer>
  put(path: string, body: object, token: string): Promise<Answer>
}

// biome-ignore lint/suspicious/noExplicitAny: read by the names of the wire
export type Answer = Record<string, any>

export function demoVisitor(address: string): Visitor {
  const send = async (method: string, path: string, { body, token }: { body?: object; token?: string | undefined }) => {
    const headers = new Headers({ 'content-type': 'application/json', 'idempotency-key': randomUUID() })
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
    const content = body === undefined ? {} : { body: JSON.stringify(body) }
    const response = await fetch(`${address}${path}`, { method, headers, ...content })
    const answer = (await response.json()) as Answer
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`)
    return answer
  }
  const storyOf = async (marketplace: string, story: string) => {
    const { marketplaces } = await send('GET', '/v1/demo', {})
    const stories = marketplaces.find(({ id }: Answer) => id === marketplace).stories
    return stories.find(({ id }: Answer) => id === story)
  }
  return {
    address,
    caseOf: async (marketplace, story) => (await storyOf(marketplace, story)).cases[0].id,
    async begin(marketplace, story) {
      await send('POST', '/v1/demo/stories', { body: { marketplace, story } })
      return (await storyOf(marketplace, story)).order_ids[0]
    },
    async token(role, id) {
      return (await send('POST', '/v1/demo/tokens', { body: { marketplace: 'taobao', role, id } })).token
    },
    post: (path, body, token) => send('POST', path, { body, token }),
    put: (path, body, token) => send('PUT', path, { body, token }),
  }
}
