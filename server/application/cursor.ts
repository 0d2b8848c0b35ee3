import { BUCKET_COUNT } from '../../core/kernel/ids.ts'

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

/** What a list's marks are: nothing else may reach the store, which would take a forged cursor for a fault of ours. */
export type MarkKind = keyof typeof IS_MARK

/** Null when the text isn't a cursor with marks of these kinds: `malformed_request`. */
export function decodeCursor(text: string, kinds: readonly MarkKind[]): readonly Mark[] | null {
  try {
    const marks: unknown = JSON.parse(decodeURIComponent(atob(text.replaceAll('-', '+').replaceAll('_', '/'))))
    if (!Array.isArray(marks) || marks.length !== kinds.length) return null
    return kinds.every((kind, place) => IS_MARK[kind](marks[place])) ? marks : null
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

const IS_MARK = {
  text: (mark: unknown) => typeof mark === 'string' && !mark.includes('\0') && mark.isWellFormed(),
  /** Or null, where a list has rows without one. */
  moment: (mark: unknown) => mark === null || isWithin(mark, Number.MAX_SAFE_INTEGER),
  bucket: (mark: unknown) => isWithin(mark, BUCKET_COUNT - 1),
  seq: (mark: unknown) => isWithin(mark, SEQ_MAX),
} as const

function isWithin(mark: unknown, most: number): boolean {
  return typeof mark === 'number' && Number.isSafeInteger(mark) && mark >= 0 && mark <= most
}

/** PostgreSQL's integer. */
const SEQ_MAX = 2_147_483_647
