import { codeMatches, isScript, lineMatches, type Rule } from './source-file.ts'

/** Words that say nothing about what a thing is: whatever is called so collects what has no place. */
const emptyPartInFileName = /(^|[/-])(managers?|helpers?|services?|utils?|misc|common)(\.[a-z]+)*$/
const declaration = /\b(?:class|function|const|let|type|interface)\s+/
const emptyName = /(?:\w*(?:Manager|Helper|Service|Util)s?\b|(?:data|info|utils?|helpers?)\b)/
const emptyPartInName = new RegExp(declaration.source + emptyName.source)

export const filesAreNamedByWhatTheyHold: Rule = files =>
  files.filter(({ path }) => isScript(path) && emptyPartInFileName.test(path)).map(({ path }) => path)

export const namesSaySomething: Rule = files =>
  files.filter(({ path }) => isScript(path)).flatMap(file => codeMatches(file, emptyPartInName))

/** The rules' own patterns and plants have to spell out what they look for. */
const ownFiles = /^test\/tidy/
const foreignFiles = new Set(['LICENSE', 'package-lock.json'])

/** A promise to come back needs a place where someone will find it. */
export const leftoversHaveAnIssue: Rule = files =>
  files
    .filter(({ path }) => !ownFiles.test(path) && !foreignFiles.has(path))
    .flatMap(file => lineMatches(file, /\b(?:TODO|FIXME|XXX|HACK)\b(?!.*#\d)/))

/** What is true on one machine only, or sends every installation to one registry. */
export const nothingNamesAMachine: Rule = files =>
  files
    .filter(({ path }) => !ownFiles.test(path))
    .flatMap(file => [
      ...lineMatches(file, /(?<![\w.)}-])\/(?:home|root|mnt|Users)\/[\w.-]+/),
      ...lineMatches(file, /\bregistry\.[a-z]+\.(?:org|com|cn)\b|npmmirror|"resolved": "https?:/),
    ])

/** Two Chinese words for one thing make a reader look for two things: the glossary has one of each. */
export const oneChineseWordForOneThing: Rule = files =>
  files
    .filter(({ path }) => !ownFiles.test(path) && !foreignFiles.has(path))
    .flatMap(file => lineMatches(file, /裁定|裁决|(?<![一这每两])个案(?![件例卷])/))
