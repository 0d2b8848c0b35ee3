import type { CaseFile } from '../../../core/case-file/case-file.ts'
import { formatInstant } from '../../../core/kernel/instant.ts'
import type { CaseContext } from './case-context.ts'
import { deadlineView, partiesView, proposedRulingView } from './case-view.ts'
import { deadlineTitles, titlesOf } from './title-view.ts'

/** A case in brief, as lists show it: without what is worked out anew for each, such as the forms of its actions. */
export function caseSummary(file: CaseFile, context: CaseContext): Record<string, unknown> {
  const { zone } = context.snapshot
  return {
    id: file.id,
    kind: file.kind,
    status: file.status,
    stage: file.stage,
    outcome: file.outcome,
    version: file.version,
    order_id: file.order?.id ?? null,
    parties: partiesView(file, context),
    opened_at: formatInstant(file.openedAt, zone),
    closed_at: file.closedAt === null ? null : formatInstant(file.closedAt, zone),
    deadlines: file.deadlines.map(deadline => ({
      ...deadlineTitles(deadline, context),
      ...deadlineView(deadline, { zone }),
    })),
    proposed_ruling: proposedRulingView(file, context),
    titles: titlesOf(file, context),
  }
}
