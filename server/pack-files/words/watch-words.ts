import { watchRow } from '../../../core/case-file/order-watches.ts'
import type { Wording } from '../../../core/policy/clause.ts'
import { claimReasonsOf } from '../../../core/policy/of-kind.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { Row } from '../../../core/policy/table.ts'
import { glossed, REMEDY_WORDS } from '../../application/wording/glossary.ts'
import { factsWords } from './fact-words.ts'
import type { Lexicon } from './lexicon.ts'
import { clauseInWords } from './result-words.ts'

/** What the platform does by itself with an order: after which time, with which orders, and what it opens. */
export function watchWords(row: Row, snapshot: Snapshot, lexicon: Lexicon): Wording {
  const { after, opens, remedy, reason } = watchRow(row)
  const time = clauseInWords(after, lexicon, row.when)
  const facts = factsWords(row.when, lexicon)
  const which = facts.en === '' ? { zh: '', en: '' } : { zh: `${facts.zh}的，`, en: ` (${facts.en})` }
  const kind = lexicon.kind(opens) ?? { zh: opens, en: opens }
  const listed = snapshot.reasons[claimReasonsOf(opens)]
  const why = listed?.find(({ code }) => code === reason)?.title ?? { zh: reason, en: reason }
  const wanted = remedy === null ? null : glossed(REMEDY_WORDS, remedy)
  const what = wanted === null ? kind : { zh: `${kind.zh}：${wanted.zh}`, en: `${kind.en}, ${wanted.en}` }
  return {
    zh: `${which.zh}${time.zh}，期满平台自行提出${what.zh}，理由“${why.zh}”`,
    en: `${time.en}${which.en}; when it passes the platform itself opens: ${what.en}, reason “${why.en}”`,
  }
}
