import { snakeKey } from '../../../core/kernel/camel.ts'
import { formatInstant, type Instant } from '../../../core/kernel/instant.ts'

export interface WireContext {
  /** In which moments are written. */
  readonly zone: string
  /** People's words by the id that the events have of them; what is missing isn't for this reader, or erased. */
  readonly texts: ReadonlyMap<string, string | null>
}

/**
 * The core's records as the wire has them: keys in snake_case, moments as RFC 3339, and a person's words beside the
 * hash that the chain of events keeps of them. Keys must be names, never ids or codes; they come in alphabetical order,
 * so that an answer given again is the same to the letter, whether its record was just made or read from the store.
 */
export function wireJson(value: unknown, context: WireContext): unknown {
  if (Array.isArray(value)) return value.map(item => wireJson(item, context))
  if (typeof value !== 'object' || value === null) return value
  if (isTextRef(value)) return { ...value, text: context.texts.get(value.id) ?? null }
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, field]) => [
        snakeKey(key),
        typeof field === 'number' && isMomentKey(key)
          ? formatInstant(field as Instant, context.zone)
          : wireJson(field, context),
      ]),
  )
}

function isTextRef(value: object): value is { readonly id: string; readonly sha256: string } {
  return 'id' in value && 'sha256' in value && typeof value.id === 'string' && /^(?:txt|msg)_/.test(value.id)
}

/** Every `…At` and `…Until` is a moment, and so are the ends of a pause. */
function isMomentKey(key: string): boolean {
  return key === 'at' || key === 'from' || key === 'until' || key.endsWith('At') || key.endsWith('Until')
}
