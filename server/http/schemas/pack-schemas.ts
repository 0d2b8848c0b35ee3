import { anyObject, arrayOf, instant, object, text } from './schema-parts.ts'

const wording = object({ zh: text, en: text })

export const packListItemSchema = object({ id: text, title: wording, version: text })

export const packSchema = object({
  id: text,
  version: text,
  hash: text,
  as_of: instant,
  title: wording,
  zone: text,
  country: text,
  currency: text,
  clauses: arrayOf(anyObject),
  flows: arrayOf(anyObject),
  tables: arrayOf(anyObject),
  reasons: arrayOf(anyObject),
})
