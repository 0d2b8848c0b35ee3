import { withoutComments } from './code-text.ts'
import { lineMatches, type Rule, type SourceFile } from './source-file.ts'

/** What a person reads stands in a list of words with both languages; a component says it by its key. */
export const noWordsInComponents: Rule = files =>
  files.filter(isComponent).flatMap(({ path, text }) => {
    const file = { path, text: withoutComments(text) }
    return [...lineMatches(file, CHINESE), ...lineMatches(file, TEXT), ...lineMatches(file, LABEL)]
  })

function isComponent({ path }: SourceFile): boolean {
  return /^consoles\/.*\.tsx?$/.test(path) && !/(\/words|\.test|\/wire)\.tsx?$/.test(path)
}

const CHINESE = /\p{Script=Han}/u
/** Letters between two tags. */
const TEXT = /^(?!.*=>).*>\s*[A-Za-z][A-Za-z ,.’'!?:-]*<\//
const LABEL = /\b(?:aria-label|placeholder|title|alt|label)="[^"]*[A-Za-z][^"]*"/
