import { dateOf } from '../../core/kernel/zone.ts'
import type { PackOf, PackPages } from '../application/pack-pages.ts'
import type { PackCatalog } from '../pack-files/catalog.ts'
import { type CheckGround, checkPack } from '../pack-files/check/check-pack.ts'
import { codeCitations } from '../pack-files/check/code-citations.ts'
import { vocabulary } from '../pack-files/check/vocabulary.ts'
import { packHistory } from '../pack-files/diff/pack-history.ts'
import { checkDraft, freshProblems, shown } from '../pack-files/edit/check-draft.ts'
import type { Pack } from '../pack-files/pack.ts'
import { lineWords } from '../pack-files/page/line-words.ts'
import { packPage } from '../pack-files/page/pack-page.ts'
import type { Problem } from '../pack-files/problem.ts'
import { loadBases } from '../pack-files/read/base.ts'
import { firstDate } from '../pack-files/resolve/change-dates.ts'
import { codeFolder } from './settings.ts'

/** The packs as people read and redraft them. What a check needs is read when the first draft asks for one. */
export function createPackPages(catalog: PackCatalog, packsRoot: string): PackPages {
  const problems = new WeakMap<Pack, readonly Problem[]>()
  let known: CheckGround | null = null
  const check = () => {
    known ??= groundOf(packsRoot)
    return known
  }
  const knownProblems = (pack: Pack) => {
    const found = problems.get(pack) ?? checkPack(pack.id, { pack, problems: [] }, check()).problems
    problems.set(pack, found)
    return found
  }
  const packOf = ({ id, lines }: PackOf) => catalog.pack(id, lines)
  return {
    page(of, asOf) {
      const pack = packOf(of)
      const first = pack === null ? null : firstDate(pack)
      return pack === null || first === null || dateOf(asOf, pack.zone) < first ? null : packPage(pack, asOf)
    },
    changes(of, span) {
      const pack = packOf(of)
      return pack === null ? null : packHistory(pack, span)
    },
    draft(of, { lines, now }) {
      const pack = packOf(of)
      if (pack === null) return null
      return checkDraft(pack, lines, { packsRoot, ground: check(), known: knownProblems(pack), now })
    },
    without(of, left) {
      const [pack, after] = [packOf(of), catalog.pack(of.id, left)]
      if (pack === null || after === null) return null
      const fresh = freshProblems(after, { ground: check(), known: knownProblems(pack) })
      return fresh.map(problem => shown(problem, after, []))
    },
    inWords(id, lines, now) {
      const pack = catalog.pack(id)
      return pack === null ? [] : lineWords(pack, lines, now)
    },
  }
}

/** Without examples, which come with the files, and without driving cases down every way, which takes a minute. */
function groundOf(packsRoot: string): CheckGround {
  const laws = loadBases(packsRoot)
  return { words: vocabulary(), codeCitations: codeCitations(codeFolder), laws, wantsExamples: false, explore: null }
}
