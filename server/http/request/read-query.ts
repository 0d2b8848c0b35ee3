import type { JsonSchema } from '../../../core/kernel/fields.ts'
import { malformed } from '../problems/problem.ts'
import { isStorable, UNSTORABLE } from './storable-text.ts'

/** A query's parameters as their schema has them: text stays, whole numbers and yes or no are read. */
export function readQuery(schema: JsonSchema, query: URLSearchParams): Readonly<Record<string, unknown>> {
  for (const [name, text] of query) {
    if (!isStorable(text)) throw malformed([{ pointer: `/query/${name}`, detail: UNSTORABLE }])
  }
  return Object.fromEntries([...query].map(([name, text]) => [name, readAs(schema.properties?.[name]?.type, text)]))
}

function readAs(type: JsonSchema['type'], text: string): unknown {
  if (type === 'integer' && /^-?\d{1,15}$/.test(text)) return Number(text)
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  return text
}
