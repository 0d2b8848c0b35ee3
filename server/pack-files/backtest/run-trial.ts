import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { merged } from './merge.ts'
import { emptyTally, type Tally } from './tally.ts'
import type { Batch, TrialTerms } from './trial.ts'

export interface TrialRun {
  readonly terms: TrialTerms
  readonly batches: AsyncIterable<Batch>
  readonly threads: number
  /** Hears after every batch how many cases are done. */
  readonly onProgress?: (casesDone: number) => void
}

/**
 * Tries all cases, each batch on whichever thread is free. Threads ask for batches one by one, so that however many
 * cases there are, only those at work are in memory.
 */
export async function runTrial({ terms, batches, threads, onProgress }: TrialRun): Promise<Tally> {
  const queue = batches[Symbol.asyncIterator]()
  let total = emptyTally()
  const work = async () => {
    const worker = new Worker(new URL('./trial-worker.ts', import.meta.url), { workerData: terms })
    try {
      for (let next = await queue.next(); !next.done; next = await queue.next()) {
        worker.postMessage(next.value)
        const [tally] = (await once(worker, 'message')) as [Tally]
        total = merged(total, tally)
        onProgress?.(total.cases)
      }
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: threads }, work))
  return total
}

/** Made-up cases in batches that take a thread a fraction of a second each. */
export async function* generatedBatches(cases: number): AsyncGenerator<Batch> {
  for (let first = 0; first < cases; first += BATCH_SIZE) {
    yield { kind: 'generated', first, count: Math.min(BATCH_SIZE, cases - first) }
  }
}

export const BATCH_SIZE = 500
