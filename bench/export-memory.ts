import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { rowsOf, type Sheet } from '../server/http/export/sheet.ts'
import { type SheetFormat, writeSheet } from '../server/http/export/write-sheet.ts'

export interface ExportFigures {
  readonly format: SheetFormat
  /** Of the long file over that of the short one, each at its peak. */
  readonly memoryRatio: number
  readonly rowsPerSecond: number
}

/** A short and a long export, written as the routes write them, from pages that are made up as they are asked for. */
export async function measureExport(
  format: SheetFormat,
  rows = { short: 1000, long: 100_000 },
): Promise<ExportFigures> {
  // What the first use of everything takes belongs to neither.
  await written(format, rows.short)
  const short = await written(format, rows.short)
  const long = await written(format, rows.long)
  const rowsPerSecond = rows.long / (long.ms / 1000)
  return { format, memoryRatio: long.peakBytes / short.peakBytes, rowsPerSecond }
}

async function written(format: SheetFormat, rowCount: number): Promise<{ peakBytes: number; ms: number }> {
  const page = async ({ cursor, limit }: { cursor?: string; limit: number }) => {
    const first = Number(cursor ?? 0)
    const rows = Array.from({ length: Math.min(limit, rowCount - first) }, (_, index) => first + index)
    const end = first + rows.length
    return { rows, next: end < rowCount ? String(end) : null }
  }
  const begun = performance.now()
  let peakBytes = 0
  let chunks = 0
  let asideMs = 0
  for await (const _ of writeSheet(sheet, rowsOf(page), { format, language: 'zh' })) {
    chunks += 1
    if (chunks % CHUNKS_BETWEEN_LOOKS !== 0) continue
    const since = performance.now()
    peakBytes = Math.max(peakBytes, bytesInUse())
    asideMs += performance.now() - since
  }
  return { peakBytes, ms: performance.now() - begun - asideMs }
}

/** What is really held: without what only waits to be collected, of which a longer run leaves more lying about. */
function bytesInUse(): number {
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void
const CHUNKS_BETWEEN_LOOKS = 3

/** As wide as a list of cases. */
const sheet: Sheet<number> = {
  name: { zh: '案件', en: 'Cases' },
  columns: Array.from({ length: 16 }, (_, column) => ({
    title: { zh: `列 ${column}`, en: `Column ${column}` },
    cell: (row: number) => (column % 4 === 0 ? row : `第 ${row} 行，第 ${column} 列`),
  })),
}
