import type { Operations } from '../api/wire.ts'
import { type Draft, useDraft } from '../case/drafts.ts'

export type DraftLine = Operations['POST /v1/packs/{id}/drafts']['body']['lines'][number]
export type Unit = NonNullable<DraftLine['unit']>

/** The lines that a person has written for a pack, kept on this device until they are in its files. */
export function usePackDraft(pack: string): Draft<readonly DraftLine[]> {
  return useDraft<readonly DraftLine[]>(`pack/${pack}`, [])
}

/** One line a clause and scope: written again, it takes the place of the first. */
export function withLine(lines: readonly DraftLine[], line: DraftLine): readonly DraftLine[] {
  return [...withoutLine(lines, line), line]
}

export function withoutLine(lines: readonly DraftLine[], line: DraftLine): readonly DraftLine[] {
  return lines.filter(one => one.clause !== line.clause || one.scope !== line.scope)
}
