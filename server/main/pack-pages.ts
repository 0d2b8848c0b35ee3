import { dateOf } from '../../core/kernel/zone.ts'
import type { PackPages } from '../application/pack-pages.ts'
import type { PackCatalog } from '../pack-files/catalog.ts'
import { type CheckGround, checkPack } from '../pack-files/check/check-pack.ts'
import { codeCitations } from '../pack-files/check/code-citations.ts'
import { vocabulary } from '../pack-files/check/vocabulary.ts'
import { packHistory } from '../pack-files/diff/pack-history.ts'
import { checkDraft } from '../pack-files/edit/check-draft.ts'
import { packPage } from '../pack-files/page/pack-page.ts'
import type { Problem } from '../pack-files/problem.ts'
import { loadBases } from '../pack-files/read/base.ts'
import { firstDate } from '../pack-files/resolve/change-dates.ts'
import { codeFolder } from './settings.ts'

/** The packs as people read and redraft them. What a check needs is read when the first draft asks for one. */
export function createPackPages(catalog: PackCatalog, packsRoot: string): PackPages {
  const known = new Map<string, readonly Problem[]>()
  let ground: CheckGround | null = null
  return {
    page(id, asOf) {
      const pack = catalog.pack(id)
      const first = pack === null ? null : firstDate(pack)
      return pack === null || first === null || dateOf(asOf, pack.zone) < first ? null : packPage(pack, asOf)
    },
    changes(id, span) {
      const pack = catalog.pack(id)
      return pack === null ? null : packHistory(pack, span)
    },
    draft(id, { lines, now }) {
      const pack = catalog.pack(id)
      if (pack === null) return null
      ground ??= groundOf(packsRoot)
      const before = known.get(id) ?? checkPack(id, { pack, problems: [] }, ground).problems
      known.set(id, before)
      return checkDraft(pack, lines, { packsRoot, ground, known: before, now })
    },
  }
}

/** Without examples, which come with the files, and without driving cases down every way, which takes a minute. */
function groundOf(packsRoot: string): CheckGround {
  const laws = loadBases(packsRoot)
  return { words: vocabulary(), codeCitations: codeCitations(codeFolder), laws, wantsExamples: false, explore: null }
}
