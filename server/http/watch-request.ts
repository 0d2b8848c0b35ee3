import type { MiddlewareHandler } from 'hono'

/** Hears of a request when it comes, and of its answer's status when that goes. */
export type WatchRequest = (request: {
  readonly requestId: string
  readonly method: string
  readonly path: string
}) => (status: number) => void

export function watching(watch: WatchRequest, idOf: (request: Request) => string): MiddlewareHandler {
  return async (context, next) => {
    const { method, path, raw } = context.req
    const answered = watch({ requestId: idOf(raw), method, path })
    await next()
    answered(context.res.status)
  }
}
