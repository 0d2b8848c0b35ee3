import { watchRow } from '../../../core/case-file/order-watches.ts'
import type { Wording } from '../../../core/policy/clause.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { Row } from '../../../core/policy/table.ts'
import { glossed, REMEDY_WORDS } from '../../application/wording/glossary.ts'
import { clauseTimes, conditionWords } from '../print/flow-page.ts'

/** What the platform does by itself with an order: by which clause, for which orders, and what it opens. */
export function watchWords(row: Row, snapshot: Snapshot): Wording {
  const { after, opens, remedy, reason } = watchRow(row)
  const times = clauseTimes(after, snapshot)
  const facts = conditionWords(row.when)
  const which = facts === '' ? '' : ` (${facts})`
  const kind = snapshot.flows[opens]?.title ?? { zh: opens, en: opens }
  const listed = snapshot.reasons[opens === 'after_sale' ? 'claim' : opens]
  const why = listed?.find(({ code }) => code === reason)?.title ?? { zh: reason, en: reason }
  const wanted = remedy === null ? null : glossed(REMEDY_WORDS, remedy)
  const what = wanted === null ? kind : { zh: `${kind.zh}：${wanted.zh}`, en: `${kind.en}, ${wanted.en}` }
  return {
    zh: `${times.zh}${which}，期满平台自行提出${what.zh}，理由“${why.zh}”`,
    en: `${times.en}${which}; when it passes the platform itself opens: ${what.en}, reason “${why.en}”`,
  }
}
