import type { Instant } from '../../../core/kernel/instant.ts'
import type { CheckedDraft, DraftLine } from '../../application/pack-pages.ts'
import { type CheckGround, checkPack } from '../check/check-pack.ts'
import { codeCitations } from '../check/code-citations.ts'
import { vocabulary } from '../check/vocabulary.ts'
import type { Pack } from '../pack.ts'
import type { Problem } from '../problem.ts'
import { loadBases } from '../read/base.ts'
import { checkDraft, freshProblems, shown } from './check-draft.ts'

/** Where the packs lie, and the code that may name their clauses. */
export interface CheckRoots {
  readonly packsRoot: string
  readonly codeRoot: string
}

/** What is to be checked: plain values throughout, so that another thread can be told. */
export interface CheckTask {
  readonly pack: Pack
  /** What is wrong with the pack as it is, where that was found before. */
  readonly known: readonly Problem[] | null
  readonly change:
    | { readonly kind: 'lines'; readonly lines: readonly DraftLine[]; readonly now: Instant }
    /** The pack as it would be without some of its published lines. */
    | { readonly kind: 'without'; readonly after: Pack }
}

export interface CheckAnswer {
  readonly known: readonly Problem[]
  readonly checked: CheckedDraft
}

/** What a check goes by is read once. */
export function createCheck(roots: CheckRoots): (task: CheckTask) => CheckAnswer {
  const ground = groundOf(roots)
  return ({ pack, known: found, change }) => {
    const known = found ?? checkPack(pack.id, { pack, problems: [] }, ground).problems
    return { known, checked: checkedBy(change, { pack, known }) }
  }

  function checkedBy(change: CheckTask['change'], { pack, known }: { pack: Pack; known: readonly Problem[] }) {
    if (change.kind === 'lines') {
      const { lines, now } = change
      return checkDraft(pack, lines, { packsRoot: roots.packsRoot, ground, known, now })
    }
    const { after } = change
    const problems = freshProblems(after, { ground, known }).map(problem => shown(problem, after, []))
    return { problems, days: [], files: [], lines: [] }
  }
}

/** Without examples, which come with the files, and without driving cases down every way, which takes a minute. */
function groundOf({ packsRoot, codeRoot }: CheckRoots): CheckGround {
  const laws = loadBases(packsRoot)
  return { words: vocabulary(), codeCitations: codeCitations(codeRoot), laws, wantsExamples: false, explore: null }
}
