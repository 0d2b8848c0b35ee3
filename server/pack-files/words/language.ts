import type { Wording } from '../../../core/policy/clause.ts'

export type Language = keyof Wording

/** One of the two languages of a text. */
export function inLanguage(language: Language): (wording: Wording) => string {
  return wording => wording[language]
}
