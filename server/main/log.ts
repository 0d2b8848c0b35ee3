import { type Logger, pino } from 'pino'
import type { WatchRequest } from '../http/watch-request.ts'
import type { LogLevel } from './settings.ts'

/** Somewhere to write; standard error without one. */
export interface LogTarget {
  write(line: string): void
}

/**
 * The server's log: one JSON object a line, on standard error. What is written there is out at once, so that the last
 * words before an end are kept.
 */
export function openLog(level: LogLevel, target: LogTarget = pino.destination({ fd: 2, sync: true })): Logger {
  const formatters = { level: (label: string) => ({ level: label }) }
  return pino({ level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime, formatters }, target)
}

/** What went wrong where, with the request that met it, as its sender was told it too. */
export function faultReporter(log: Logger): (fault: unknown, about: string, requestId?: string) => void {
  return (fault, about, requestId) =>
    log.error({ err: fault, ...(requestId !== undefined && { request_id: requestId }) }, about)
}

/** One line for each request that was answered, at debug; undefined when nobody reads those. */
export function requestWatch(log: Logger): WatchRequest | undefined {
  if (!log.isLevelEnabled('debug')) return undefined
  return ({ requestId, method, path }) => {
    const beganMs = performance.now()
    return status => {
      const tookMs = Math.round((performance.now() - beganMs) * 10) / 10
      log.debug({ request_id: requestId, method, path, status, took_ms: tookMs }, 'request')
    }
  }
}
