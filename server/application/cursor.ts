/** One page of a list, and where the next one begins; null at the end. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
}

type Mark = string | number | null

/** A list's place as text that callers hand back unread. */
export function encodeCursor(marks: readonly Mark[]): string {
  return btoa(encodeURIComponent(JSON.stringify(marks)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** Null when the text isn't a cursor with so many marks: `malformed_request`. */
export function decodeCursor(text: string, marksCount: number): readonly Mark[] | null {
  try {
    const marks: unknown = JSON.parse(decodeURIComponent(atob(text.replaceAll('-', '+').replaceAll('_', '/'))))
    return Array.isArray(marks) && marks.length === marksCount && marks.every(isMark) ? marks : null
  } catch {
    return null
  }
}

/** Reads one row more than the page has, to know whether another follows. */
export function pageOf<Row>(rows: readonly Row[], limit: number, markOf: (row: Row) => readonly Mark[]): Page<Row> {
  const last = rows[limit - 1]
  if (rows.length <= limit || last === undefined) return { rows, next: null }
  return { rows: rows.slice(0, limit), next: encodeCursor(markOf(last)) }
}

function isMark(mark: unknown): mark is Mark {
  return mark === null || typeof mark === 'string' || (typeof mark === 'number' && Number.isSafeInteger(mark))
}
