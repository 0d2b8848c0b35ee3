// One thread of a trial: takes batches of cases, answers with their tallies.

import { parentPort, workerData } from 'node:worker_threads'
import { type Batch, createTrial, type TrialTerms } from './trial.ts'

const tryBatch = createTrial(workerData as TrialTerms)
parentPort?.on('message', (batch: Batch) => parentPort?.postMessage(tryBatch(batch)))
