/** Where something stands in a pack's files; lines and columns begin at 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** What is wrong with a pack, where, and what to write instead. */
export interface Problem {
  readonly severity: 'error' | 'warning'
  /** Stable, for machines: `unknown_clause`; or the rule that asks for it: `EFF-01`. */
  readonly code: string
  readonly place: Place
  readonly message: string
  readonly instead?: string
}

export interface Fault {
  readonly code: string
  readonly message: string
  readonly instead?: string | undefined
}

export function error(place: Place, { code, message, instead }: Fault): Problem {
  return { severity: 'error', code, place, message, ...(instead !== undefined && { instead }) }
}

export function warning(place: Place, fault: Fault): Problem {
  return { ...error(place, fault), severity: 'warning' }
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(problem => problem.severity === 'error')
}

/** One problem as a person reads it: `file:line:column  error  what is wrong`, and what to write instead below. */
export function problemText({ severity, code, place, message, instead }: Problem): string {
  const first = `${place.file}:${place.line}:${place.column}  ${severity}  ${message}  [${code}]`
  return instead === undefined ? first : `${first}\n    → ${instead}`
}

/** In the order of the files, so that a person can work through them from top to bottom. */
export function byPlace(one: Problem, other: Problem): number {
  if (one.place.file !== other.place.file) return one.place.file < other.place.file ? -1 : 1
  return one.place.line - other.place.line || one.place.column - other.place.column
}
