import { codeMatches, isScript, isTest, type Rule } from './source-file.ts'

const ofServer = (path: string) => /^server\//.test(path) && !/^server\/main\//.test(path)
const ofCore = (path: string) => /^core\//.test(path)

/** Whoever starts Pingli decides where it reads its settings; anything else gets them passed. */
export const onlyMainReadsTheEnvironment: Rule = files =>
  files
    .filter(({ path }) => isScript(path) && !isTest(path) && (ofCore(path) || ofServer(path)))
    .flatMap(file => codeMatches(file, /\bprocess\.env\b/))

/** A deadline that was decided by the wall clock can't be replayed, and the virtual clock would not move it. */
export const onlyMainReadsTheClock: Rule = files =>
  files
    .filter(({ path }) => isScript(path) && !isTest(path) && (ofCore(path) || ofServer(path)))
    .flatMap(file => codeMatches(file, /\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\()|\bTemporal\.Now\b/))

/** Randomness is a fact that stands in an event, and comes from outside. */
export const noChanceInDecisions: Rule = files =>
  files
    .filter(({ path }) => isScript(path) && !isTest(path) && (ofCore(path) || /^server\/application\//.test(path)))
    .flatMap(file => codeMatches(file, /\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b/))
