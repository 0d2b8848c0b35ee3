import { ORDER_WATCHES } from '../../../core/case-file/order-watches.ts'
import type { Wording } from '../../../core/policy/clause.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import { watchWords } from '../words/watch-words.ts'

/** What the platform does by itself with orders whose time is over; null where it does nothing. */
export function watchesPage(snapshot: Snapshot, say: (wording: Wording) => string): string | null {
  const rows = snapshot.tables[ORDER_WATCHES]?.rows ?? []
  if (rows.length === 0) return null
  const title = say({ zh: '订单时限：平台自行处理的订单', en: 'Order watches: what the platform does by itself' })
  return [`## ${title}`, rows.map(row => `- ${say(watchWords(row, snapshot))}`).join('\n')].join('\n\n')
}
