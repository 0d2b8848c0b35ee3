import type { CaseFile } from '../../core/case-file/case-file.ts'
import { foldEvents } from '../../core/case-file/evolve.ts'
import type { CaseStore } from './ports.ts'

/** A case as it stood at a version, folded from its events; null for version 0, before it opened. */
export async function caseAsOf(
  store: Pick<CaseStore, 'eventsUntil'>,
  key: { bucket: number; caseId: string; version: number },
): Promise<CaseFile | null> {
  return foldEvents(await store.eventsUntil(key))
}
