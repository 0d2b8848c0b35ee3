/** Where a bar is drawn: standard error, when somebody looks at it. */
export interface ProgressTarget {
  readonly isTTY?: boolean
  write(text: string): unknown
}

export interface ProgressBar {
  show(done: number): void
  clear(): void
}

/** A bar on a terminal, drawn over itself; nothing at all elsewhere. Without a total it counts. */
export function progressBar(target: ProgressTarget, total: number | null): ProgressBar {
  if (target.isTTY !== true) return { show: () => {}, clear: () => {} }
  return {
    show(done) {
      target.write(`\r${ERASE}${total === null ? String(done) : bar(done, total)}`)
    },
    clear() {
      target.write(`\r${ERASE}`)
    },
  }
}

function bar(done: number, total: number): string {
  const share = total === 0 ? 1 : done / total
  const filled = Math.round(share * WIDTH)
  return `[${'█'.repeat(filled)}${'·'.repeat(WIDTH - filled)}] ${Math.floor(share * 100)}%  ${done}/${total}`
}

const WIDTH = 40
/** The rest of the line. */
const ERASE = '\u001b[K'
