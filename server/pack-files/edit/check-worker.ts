// The thread that checks drafts: takes one task after the other, answers with what it found.

import { parentPort, workerData } from 'node:worker_threads'
import { type CheckRoots, type CheckTask, createCheck } from './check-task.ts'

const check = createCheck(workerData as CheckRoots)
parentPort?.on('message', (task: CheckTask) => parentPort?.postMessage(check(task)))
