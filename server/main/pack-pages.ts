import { dateOf } from '../../core/kernel/zone.ts'
import type { CheckedDraft, CheckRefusal, PackOf, PackPages } from '../application/pack-pages.ts'
import type { PackCatalog } from '../pack-files/catalog.ts'
import { packHistory } from '../pack-files/diff/pack-history.ts'
import type { CheckTask } from '../pack-files/edit/check-task.ts'
import type { CheckThread } from '../pack-files/edit/check-thread.ts'
import type { Pack } from '../pack-files/pack.ts'
import { lineWords } from '../pack-files/page/line-words.ts'
import { packPage } from '../pack-files/page/pack-page.ts'
import type { Problem } from '../pack-files/problem.ts'
import { firstDate } from '../pack-files/resolve/change-dates.ts'

/** The packs as people read and redraft them: what is checked is checked on a thread of its own. */
export function createPackPages(catalog: PackCatalog, thread: Pick<CheckThread, 'check'>): PackPages {
  const checks = createChecks(thread)
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
    async draft(of, { marketplaceId, lines, now }) {
      const pack = packOf(of)
      return pack === null ? null : checks(marketplaceId, pack, { kind: 'lines', lines, now })
    },
    async without(of, { marketplaceId, left }) {
      const [pack, after] = [packOf(of), catalog.pack(of.id, left)]
      return pack === null || after === null ? null : checks(marketplaceId, pack, { kind: 'without', after })
    },
    inWords(id, lines, now) {
      const pack = catalog.pack(id)
      return pack === null ? [] : lineWords(pack, lines, now)
    },
  }
}

/** A few at once for each marketplace, so that none has all others wait for its own. */
function createChecks(thread: Pick<CheckThread, 'check'>) {
  const problems = new WeakMap<Pack, readonly Problem[]>()
  const underWay = new Map<string, number>()
  return async (asker: string, pack: Pack, change: CheckTask['change']): Promise<CheckedDraft | CheckRefusal> => {
    const others = underWay.get(asker) ?? 0
    if (others >= MOST_AT_ONCE) return { code: 'checks_running', facts: { most: MOST_AT_ONCE } }
    underWay.set(asker, others + 1)
    try {
      const { known, checked } = await thread.check({ pack, known: problems.get(pack) ?? null, change })
      problems.set(pack, known)
      return checked
    } finally {
      const left = (underWay.get(asker) ?? 1) - 1
      if (left === 0) underWay.delete(asker)
      else underWay.set(asker, left)
    }
  }
}

/** A person's page asks again with every line that is changed, and a colleague's may too. */
const MOST_AT_ONCE = 3
