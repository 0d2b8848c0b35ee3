/** One request on its way through a lane. */
export interface Entry<Request, Answer> {
  readonly request: Request
  /** No two entries of a batch share it. */
  readonly subject: string
  attempts: number
  /** It was in a batch that the store refused, and is tried again by itself. */
  alone: boolean
  readonly settle: (answer: Answer) => void
  readonly fail: (error: unknown) => void
}

/**
 * Works through requests one batch at a time. While a batch is at the database the next one gathers, so the busier it
 * is, the larger the batches: no timer decides. `work` settles entries, and returns those that must come again.
 */
export function createLane<Request, Answer>(
  work: (batch: readonly Entry<Request, Answer>[]) => Promise<readonly Entry<Request, Answer>[]>,
): (entry: Entry<Request, Answer>) => void {
  let waiting: Entry<Request, Answer>[] = []
  let isBusy = false
  const drain = async () => {
    while (waiting.length > 0) {
      const batch = nextBatch(waiting)
      const taken = new Set(batch)
      waiting = waiting.filter(entry => !taken.has(entry))
      try {
        waiting.unshift(...(await work(batch)))
      } catch (error) {
        for (const entry of batch) entry.fail(error)
      }
    }
    isBusy = false
  }
  return entry => {
    waiting.push(entry)
    if (isBusy) return
    isBusy = true
    // What is asked in the same turn of the event loop is still gathered into the first batch.
    queueMicrotask(drain)
  }
}

/** Puts one request on a lane; what the lane makes of it is the answer. */
export function passThrough<Request, Answer>(
  lane: (entry: Entry<Request, Answer>) => void,
  { request, subject }: Pick<Entry<Request, Answer>, 'request' | 'subject'>,
): Promise<Answer> {
  return new Promise((settle, fail) => lane({ request, subject, attempts: 0, alone: false, settle, fail }))
}

/** In order of arrival, one entry for each subject: the second command to a case must see what the first one did. */
function nextBatch<Request, Answer>(waiting: readonly Entry<Request, Answer>[]): Entry<Request, Answer>[] {
  const [first] = waiting
  if (first?.alone) return [first]
  const subjects = new Set<string>()
  const batch: Entry<Request, Answer>[] = []
  for (const entry of waiting) {
    if (batch.length === BATCH_MAX) break
    if (subjects.has(entry.subject)) continue
    subjects.add(entry.subject)
    if (!entry.alone) batch.push(entry)
  }
  return batch
}

/** Between 32 and 64 commands in a statement the store does most; larger batches only wait longer. */
const BATCH_MAX = 64
