import { ORDER_WATCHES, watchRow } from '../../../core/case-file/order-watches.ts'
import type { Instant } from '../../../core/kernel/instant.ts'
import type { Wording } from '../../../core/policy/clause.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import { lexiconOf } from '../words/lexicon.ts'
import { watchWords } from '../words/watch-words.ts'

/** What the platform does by itself with orders whose time is over, on a day; null where it does nothing. */
export function watchesPage(
  snapshot: Snapshot,
  { asOf, say }: { readonly asOf: Instant; readonly say: (wording: Wording) => string },
): string | null {
  const rows = snapshot.tables[ORDER_WATCHES]?.rows ?? []
  if (rows.length === 0) return null
  const title = say({ zh: '订单时限：平台自行处理的订单', en: 'Order watches: what the platform does by itself' })
  const lexicon = lexiconOf([snapshot], asOf)
  const lines = rows.map(row => `- ${watchRow(row).after}: ${say(watchWords(row, snapshot, lexicon))}`)
  return [`## ${title}`, lines.join('\n')].join('\n\n')
}
