import type { Instant } from '../../../core/kernel/instant.ts'
import { type LocalDate, midnightOf } from '../../../core/kernel/zone.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { Pack } from '../pack.ts'
import { changeDates } from '../resolve/change-dates.ts'
import { resolvePack } from '../resolve/resolve-pack.ts'
import { lexiconOf } from '../words/lexicon.ts'
import { change, type PackChange, type Turn } from './change.ts'
import { clauseChanges } from './clause-changes.ts'
import { flowChanges } from './flow-changes.ts'
import { tableChanges } from './table-changes.ts'

/** All that changes on one day. */
export interface DayOfChange {
  readonly on: LocalDate
  readonly changes: readonly PackChange[]
}

/**
 * What changes for whom after one moment, up to and with another, day by day: times, sums and rules first, then who may
 * do what, then what the tables answer.
 */
export function packHistory(pack: Pack, { from, to }: { from: Instant; to: Instant }): DayOfChange[] {
  return changeDates(pack).flatMap(on => {
    const at = midnightOf(on, pack.zone)
    if (at <= from || at > to) return []
    const [before, after] = [resolvePack(pack, (at - 1) as Instant), resolvePack(pack, at)]
    const [lexicon, former] = [lexiconOf([after, before], at), lexiconOf([before, after], (at - 1) as Instant)]
    const changes = changesOn({ before, after, lexicon, former }, at)
    return changes.length === 0 ? [] : [{ on, changes }]
  })
}

function changesOn(turn: Turn, at: Instant): PackChange[] {
  return [...clauseChanges(turn, at), ...flowChanges(turn), ...tableChanges(turn), ...reasonChanges(turn)]
}

function reasonChanges({ before, after }: Turn): PackChange[] {
  return Object.entries(after.reasons).flatMap(([list, reasons]) => {
    const old = before.reasons[list] ?? []
    const added = without(reasons, old)
    const removed = without(old, reasons)
    return [
      ...added.map(({ title }) =>
        change({ zh: `可选理由增加“${title.zh}”。`, en: `New reason to give: “${title.en}”.` }),
      ),
      ...removed.map(({ title }) =>
        change({ zh: `可选理由取消“${title.zh}”。`, en: `No longer a reason to give: “${title.en}”.` }),
      ),
    ]
  })
}

function without(reasons: Snapshot['reasons'][string], others: Snapshot['reasons'][string]) {
  return reasons.filter(({ code }) => !others.some(other => other.code === code))
}
