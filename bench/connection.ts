import { connect, type Socket } from 'node:net'

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly token: string
  readonly key?: string
  readonly body?: unknown
}

export interface Reply {
  readonly status: number
  readonly location: string | undefined
  readonly body: string
}

export interface Connection {
  /** One call at a time. */
  ask(call: Call): Promise<Reply>
  close(): void
}

/**
 * A kept-alive HTTP connection that does as little as it can, so that the generator of the load takes little of the
 * processor from what it measures: the request is one string, and an answer is cut off by its content-length.
 */
export async function openConnection(port: number): Promise<Connection> {
  const socket = await connected(port)
  let received: Buffer = Buffer.alloc(0)
  let waiting: { resolve: (reply: Reply) => void; reject: (error: Error) => void } | null = null
  const fail = (error: Error) => {
    waiting?.reject(error)
    waiting = null
  }
  socket.on('data', chunk => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
    const cut = cutReply(received)
    if (cut === null) return
    received = cut.rest
    waiting?.resolve(cut.reply)
    waiting = null
  })
  socket.once('error', fail)
  socket.once('close', () => fail(new Error('the server closed the connection')))
  return {
    ask(call) {
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        socket.write(requestText(call))
      })
    },
    close: () => socket.destroy(),
  }
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket))
    socket.once('error', reject)
  })
}

function requestText({ method, path, token, key, body }: Call): string {
  const content = body === undefined ? '' : JSON.stringify(body)
  const lines = [`${method} ${path} HTTP/1.1`, 'host: localhost', `authorization: Bearer ${token}`]
  if (key !== undefined) lines.push(`idempotency-key: ${key}`)
  if (body !== undefined) lines.push('content-type: application/json', `content-length: ${Buffer.byteLength(content)}`)
  return `${lines.join('\r\n')}\r\n\r\n${content}`
}

function cutReply(received: Buffer): { reply: Reply; rest: Buffer } | null {
  const headEnd = received.indexOf('\r\n\r\n')
  if (headEnd < 0) return null
  const head = received.toString('latin1', 0, headEnd)
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (length === undefined) throw new Error(`an answer without content-length: ${head}`)
  const end = headEnd + 4 + Number(length)
  if (received.length < end) return null
  const reply = {
    status: Number(head.slice(9, 12)),
    location: /\r\nlocation: (\S+)/i.exec(head)?.[1],
    body: received.toString('utf8', headEnd + 4, end),
  }
  return { reply, rest: received.subarray(end) }
}
