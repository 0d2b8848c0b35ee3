/** Remembers the newest so many entries; the oldest goes first. */
export function boundedMap<Key, Value>(entriesMax: number) {
  const entries = new Map<Key, Value>()
  return {
    get: (key: Key): Value | undefined => entries.get(key),
    set(key: Key, value: Value): void {
      if (entries.size >= entriesMax && !entries.has(key)) {
        const oldest = entries.keys().next()
        if (!oldest.done) entries.delete(oldest.value)
      }
      entries.set(key, value)
    },
    delete: (key: Key): boolean => entries.delete(key),
  }
}
