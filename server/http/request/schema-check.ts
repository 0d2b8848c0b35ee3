import { z } from 'zod'
import type { JsonSchema } from '../../../core/kernel/fields.ts'
import { type FieldError, malformed } from '../problems/problem.ts'
import type { Language } from '../problems/problem-response.ts'

/** Throws a `malformed_request` that points at every field at fault. */
export type SchemaCheck = (value: unknown, language: Language) => void

/** A schema as a check, compiled once. `root` stands before each pointer, for what isn't the body. */
export function compileSchema(schema: JsonSchema, root = ''): SchemaCheck {
  const compiled = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0])
  return (value, language) => {
    const result = compiled.safeParse(value, { error: WORDS[language] })
    if (!result.success)
      throw malformed(result.error.issues.flatMap(issue => errorsOf(issue, root)).slice(0, MOST_ERRORS))
  }
}

type Issue = z.core.$ZodIssue

function errorsOf(issue: Issue, root: string): FieldError[] {
  const pointer = `${root}${pointerOf(issue.path)}`
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({ pointer: `${pointer}${pointerOf([key])}`, detail: issue.message }))
  }
  return [{ pointer, detail: issue.message }]
}

export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

const WORDS = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError }

/** A body of a thousand mistakes is a mistake of the program that sent it: the first ones tell. */
const MOST_ERRORS = 50
