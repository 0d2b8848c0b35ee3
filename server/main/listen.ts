import type { Server, ServerResponse } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'

export interface Listening {
  readonly port: number
  /** Takes no more requests, and resolves when those under way are answered. */
  close(): Promise<void>
}

export function listen(app: Hono, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  const close = closing(server)
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(isPortTaken(error) ? new PortTaken(port, error) : error))
    server.listen(port, () => {
      const address = server.address()
      const actual = typeof address === 'object' && address !== null ? address.port : port
      resolve({ port: actual, close })
    })
  })
}

/** Somebody else listens there. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken'
  constructor(port: number, cause: unknown) {
    super(`端口 ${port} 已被占用，请用 PORT 换一个 · Port ${port} is taken: set PORT to another one`, { cause })
  }
}

function isPortTaken(error: Error): boolean {
  return 'code' in error && error.code === 'EADDRINUSE'
}

/**
 * Every answer from the closing on says that its connection ends with it. Else a busy client goes on asking on the
 * connection that it has, until it is cut off in the middle of a request.
 */
function closing(server: Server): () => Promise<void> {
  const answering = new Set<ServerResponse>()
  let isClosing = false
  server.prependListener('request', (_request, response) => {
    answering.add(response)
    response.once('close', () => answering.delete(response))
    if (isClosing) endConnectionWith(response)
  })
  return () => {
    isClosing = true
    for (const response of answering) endConnectionWith(response)
    return new Promise(resolve => {
      // Kept-alive connections that ask nothing end with this too.
      server.close(() => resolve())
      setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref()
    })
  }
}

function endConnectionWith(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close')
}

/** No answer takes as long: whoever hasn't read his by then has gone. */
const PATIENCE_MS = 3000
