import { arrayOf, object, text, yesOrNot } from './schema-parts.ts'

export const caseClausesSchema = object({
  pack: object({ id: text, version: text, hash: text }),
  clauses: arrayOf(object({ id: text, title: text, text, sources: arrayOf(text), applied: yesOrNot })),
})
