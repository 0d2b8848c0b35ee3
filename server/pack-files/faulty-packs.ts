import { checkPack } from './check/check-pack.ts'
import { codeCitations } from './check/code-citations.ts'
import { vocabulary } from './check/vocabulary.ts'
import { type Problem, problemText } from './problem.ts'
import { loadBases } from './read/base.ts'
import { loadPacks } from './read/read-pack.ts'

/** Packs by which no case may be decided, with every error in words. */
export class FaultyPacks extends Error {
  override readonly name = 'FaultyPacks'
  constructor(errors: readonly Problem[]) {
    super(`规则包有错误，不能使用 · The packs have errors and can't be used:\n${errors.map(problemText).join('\n')}`)
  }
}

/**
 * Throws FaultyPacks when `pack check` finds an error in one of them. Cases aren't driven through the flows here: that
 * takes minutes, and is done before rules are handed out. Nor are examples missed: cases are decided without.
 */
export function refuseFaultyPacks({ packsRoot, codeRoot }: { packsRoot: string; codeRoot: string }): void {
  const ground = {
    words: vocabulary(),
    codeCitations: codeCitations(codeRoot),
    laws: loadBases(packsRoot),
    wantsExamples: false,
    explore: null,
  }
  const reports = [...loadPacks(packsRoot)].map(([id, reading]) => checkPack(id, reading, ground))
  const errors = reports.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error'))
  if (errors.length > 0) throw new FaultyPacks(errors)
}
