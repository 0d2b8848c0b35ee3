import type { Wording } from '../../../core/policy/clause.ts'
import type { FieldError } from '../problems/problem.ts'
import { pointerOf } from './schema-check.ts'

/**
 * Whether the store can keep a text: no NUL, which PostgreSQL has no place for, and no half of a surrogate pair, which
 * UTF-8 can't say. Commands are written in batches, so one such text would stop other people's commands too.
 */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

/** The texts of a JSON body that can't be kept. Only an escape can bring one in, so most bodies aren't even walked. */
export function unstorableTexts(source: string, value: unknown): FieldError[] {
  return SUSPICIOUS.test(source) ? [...walk(value, [])] : []
}

function* walk(value: unknown, path: readonly PropertyKey[]): Generator<FieldError> {
  if (typeof value === 'string') {
    if (!isStorable(value)) yield { pointer: pointerOf(path), detail: UNSTORABLE }
    return
  }
  if (typeof value !== 'object' || value === null) return
  for (const [key, item] of Object.entries(value)) {
    if (!isStorable(key)) yield { pointer: pointerOf(path), detail: UNSTORABLE }
    else if (path.length < DEPTH_MAX) yield* walk(item, [...path, key])
  }
}

export const UNSTORABLE: Wording = {
  zh: '含有 U+0000 或不成对的代理字符',
  en: 'holds U+0000, or half of a surrogate pair',
}

const SUSPICIOUS = /\\u(?:0000|[dD][89a-fA-F])/
/** No schema goes as deep: what lies below is refused as unknown anyway. */
const DEPTH_MAX = 20
