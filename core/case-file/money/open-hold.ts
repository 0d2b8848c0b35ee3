import { resolveHold } from '../../ledger/hold.ts'
import type { Hold } from '../../ledger/movement.ts'
import { type Share, splitAt } from '../../ledger/spread.ts'
import type { CaseFile } from '../case-file.ts'
import type { EventDraft } from '../events.ts'
import { purseOf } from './advance.ts'

/** The hold of a case that has not been resolved yet; a case has one at most. */
export function openHold({ holds }: CaseFile): Hold | null {
  return holds.find(({ resolution }) => resolution === null) ?? null
}

/** Resolves the case's open hold towards these targets as far as it reaches; `rest` is what others have to pay. */
export function captureHold(
  file: CaseFile,
  targets: readonly Share[],
): { readonly drafts: readonly EventDraft[]; readonly rest: readonly Share[] } {
  const hold = openHold(file)
  if (hold === null) return { drafts: [], rest: targets }
  const [captures, rest] = splitAt(targets, hold.amountMinor)
  const resolved = resolveHold(hold, captures, purseOf(file).currency)
  return { drafts: [{ type: 'HoldResolved', holdId: hold.id, ...resolved }], rest }
}
