import { watchParent } from './parent-watch.ts'

/**
 * Calls `stop` once, whichever way this process is asked to end. The listeners stay: Ctrl-C reaches it from the
 * terminal and again from its parent, and a second signal without a listener would end it in the middle of stopping.
 */
export function onStopRequest(stop: () => void): void {
  let isStopping = false
  const stopOnce = () => {
    if (isStopping) return
    isStopping = true
    stop()
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stopOnce)
  watchParent(stopOnce)
}
