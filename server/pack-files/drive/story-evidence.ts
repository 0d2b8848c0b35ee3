import type { Actor, CaseFile } from '../../../core/case-file/case-file.ts'
import type { EvidenceEntry } from '../../../core/evidence/evidence.ts'
import { type Instant, instant } from '../../../core/kernel/instant.ts'
import { EMPTY_SHA256 } from './story-text.ts'

/** Who shows something, when, and to which case; null for one that is being opened. */
interface Showing {
  readonly by: Actor
  readonly at: Instant
  readonly file: Pick<CaseFile, 'version'> | null
}

/**
 * A story names the kinds of evidence (`photo`, or `{ kind, at, count }` for what was uploaded earlier, or several
 * times); their ids and files are made up.
 */
export function evidenceShown(fields: Readonly<Record<string, unknown>>, { by, at, file }: Showing): EvidenceEntry[] {
  const from = by.role === 'buyer' || by.role === 'merchant' ? by.role : 'platform'
  return itemsIn(fields).map(({ kind, uploadedAt }, place) => ({
    id: `evd_${(file?.version ?? 0) + 1}_${place + 1}`,
    kind,
    from,
    sha256: EMPTY_SHA256,
    at: uploadedAt ?? at,
  }))
}

function itemsIn({ evidence }: Readonly<Record<string, unknown>>): { kind: string; uploadedAt: Instant | null }[] {
  if (!Array.isArray(evidence)) return []
  return evidence.flatMap((written: string | { kind: string; at?: string; count?: number }) => {
    if (typeof written === 'string') return [{ kind: written, uploadedAt: null }]
    const { kind, at, count = 1 } = written
    return Array.from({ length: count }, () => ({ kind, uploadedAt: at === undefined ? null : instant(at) }))
  })
}
