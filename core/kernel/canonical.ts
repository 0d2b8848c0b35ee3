/**
 * One text for one JSON value, after RFC 8785: keys sorted by UTF-16 code units, no white space, numbers and strings as
 * ECMAScript writes them. Hashes of snapshots and events are taken over it. A member that is undefined is left out, as
 * if it weren't there. Whatever JSON can't say (NaN, Infinity, a hole in a list, a date, a map) throws a TypeError,
 * because two different values would else share one hash.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value)
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`JSON has no ${value}`)
      return JSON.stringify(value)
    case 'object':
      if (value === null) return 'null'
      // Array.from turns holes into undefined, which is refused; map would skip them.
      if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`
      return canonicalObject(value)
    default:
      throw new TypeError(`JSON has no ${typeof value}`)
  }
}

function canonicalObject(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`not a plain object: ${value.constructor.name}`)
  }
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}
