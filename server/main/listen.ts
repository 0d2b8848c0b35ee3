import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'

export interface Listening {
  readonly port: number
  /** Takes no more requests, and resolves when those under way are answered. */
  close(): Promise<void>
}

export function listen(app: Hono, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch })
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(isPortTaken(error) ? new PortTaken(port, error) : error))
    server.listen(port, () => {
      const address = server.address()
      const actual = typeof address === 'object' && address !== null ? address.port : port
      resolve({ port: actual, close: () => closed(server) })
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

function closed(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    // Kept-alive connections that ask nothing would hold the server for as long as their clients like.
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    const force = () => 'closeAllConnections' in server && server.closeAllConnections()
    setTimeout(force, PATIENCE_MS).unref()
  })
}

/** No answer takes as long: whoever hasn't read his by then has gone. */
const PATIENCE_MS = 3000
