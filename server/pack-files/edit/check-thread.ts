import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { CheckAnswer, CheckRoots, CheckTask } from './check-task.ts'

export interface CheckThread {
  /** Waits for those that were asked for before. Rejects when the thread is closed meanwhile. */
  check(task: CheckTask): Promise<CheckAnswer>
  /** Ends the thread, whatever it is at. */
  close(): Promise<void>
}

/**
 * Checks drafts beside everything else: a check takes about a second, in which this thread goes on answering. Its own
 * begins with the first check and ends when none has come for a while.
 */
export function openCheckThread(roots: CheckRoots): CheckThread {
  const closing = new AbortController()
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  const end = async () => {
    clearTimeout(idle)
    const ending = worker
    worker = null
    await ending?.terminate()
  }
  const checkNow = async (task: CheckTask): Promise<CheckAnswer> => {
    closing.signal.throwIfAborted()
    clearTimeout(idle)
    worker ??= new Worker(new URL('./check-worker.ts', import.meta.url), { workerData: roots })
    worker.ref()
    try {
      worker.postMessage(task)
      const [answer] = (await once(worker, 'message', { signal: closing.signal })) as [CheckAnswer]
      // Waiting for work, it keeps no process from ending.
      worker.unref()
      idle = setTimeout(() => void end(), IDLE_MS).unref()
      return answer
    } catch (fault) {
      await end()
      throw fault
    }
  }
  return {
    check(task) {
      const answer = last.then(() => checkNow(task))
      last = answer.catch(() => undefined)
      return answer
    },
    async close() {
      closing.abort()
      await last
      await end()
    },
  }
}

/** Whoever works on a draft checks it again within a minute; its memory is worth more to the rest after that. */
const IDLE_MS = 60_000
