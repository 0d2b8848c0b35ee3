import { stringify } from 'csv-stringify/sync'
import { writeXlsxStream } from 'hucre'
import type { Language } from '../problems/problem-response.ts'
import { neutralText } from './neutral-text.ts'
import { type Cell, MOST_ROWS, type Sheet } from './sheet.ts'

export type SheetFormat = 'csv' | 'xlsx'

export const MEDIA_TYPES: Readonly<Record<SheetFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A table as a file that is written while it is read: the rows are asked for no sooner than the reader takes them. */
export function writeSheet<Row>(
  sheet: Sheet<Row>,
  rows: AsyncIterable<Row | null>,
  { format, language }: { format: SheetFormat; language: Language },
): ReadableStream<Uint8Array> {
  const cells = cellsOf(sheet, rows, language)
  if (format === 'csv') return ReadableStream.from(csvChunks(cells))
  return writeXlsxStream(cells, { name: sheet.name[language], freezePane: { rows: 1 } })
}

async function* cellsOf<Row>({ columns }: Sheet<Row>, rows: AsyncIterable<Row | null>, language: Language) {
  yield columns.map(({ title }): Cell => title[language])
  for await (const row of rows) {
    yield row === null ? [CUT_SHORT[language]] : columns.map(({ cell }) => neutral(cell(row)))
  }
}

function neutral(cell: Cell): Cell {
  return typeof cell === 'string' ? neutralText(cell) : cell
}

/** UTF-8 with its mark, without which Excel reads Chinese as something else. */
async function* csvChunks(rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode('\uFEFF')
  let batch: (readonly Cell[])[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < ROWS_A_CHUNK) continue
    yield encoder.encode(stringify(batch, LINES))
    batch = []
  }
  if (batch.length > 0) yield encoder.encode(stringify(batch, LINES))
}

/** RFC 4180 ends its lines so. */
const LINES = { record_delimiter: 'windows' } as const
const ROWS_A_CHUNK = 200
const CUT_SHORT = {
  zh: `仅导出前 ${MOST_ROWS} 行，请缩小范围`,
  en: `Only the first ${MOST_ROWS} rows; narrow the filters`,
}
