/** Something that is done again and again, with a pause after each time. */
export interface Round {
  readonly name: string
  readonly pauseMs: number
  readonly run: () => Promise<unknown>
}

export interface Worker {
  /** Lets what is running come to its end. */
  stop(): Promise<void>
}

/** Runs each round by itself. One that fails is reported and runs again: what it left undone is still there. */
export function startWorker(rounds: readonly Round[], reportFault: (fault: unknown, about: string) => void): Worker {
  const stopping = new AbortController()
  const running = rounds.map(round => repeat(round, { signal: stopping.signal, reportFault }))
  return {
    async stop() {
      stopping.abort()
      await Promise.all(running)
    },
  }
}

async function repeat(
  { name, pauseMs, run }: Round,
  { signal, reportFault }: { signal: AbortSignal; reportFault: (fault: unknown, about: string) => void },
): Promise<void> {
  while (!signal.aborted) {
    try {
      await run()
    } catch (fault) {
      reportFault(fault, name)
    }
    await pause(pauseMs, signal)
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
