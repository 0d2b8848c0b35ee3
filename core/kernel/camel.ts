/**
 * JSON from the wire with its keys in the code's spelling, at any depth: `amount_minor` → `amountMinor`. Values stay as
 * they are. Check against the schema first, so that `amountMinor` can't slip in beside `amount_minor`; and keep data
 * (ids, codes) out of keys, since they would be respelled too.
 */
export function camelizeKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelizeKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [camelKey(key), camelizeKeys(field)]))
}

function camelKey(key: string): string {
  return key.replace(/_([a-z0-9])/g, (_, first: string) => first.toUpperCase())
}

/** One key's way back. It undoes camelizeKeys where each word of a key begins with a letter, as the wire's do. */
export function snakeKey(key: string): string {
  return key.replace(/[A-Z]/g, capital => `_${capital.toLowerCase()}`)
}
