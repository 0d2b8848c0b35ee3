import { FaultyPacks } from '../pack-files/faulty-packs.ts'
import { FolderInUse } from '../postgres/embedded/folder-lock.ts'
import { DatabaseIsNewer } from '../postgres/migrate.ts'
import { PortTaken } from './listen.ts'
import { SettingRefused } from './settings.ts'

const KINDS = [FaultyPacks, FolderInUse, DatabaseIsNewer, PortTaken, SettingRefused]

/** What whoever runs Pingli can put right, and is told in words; null for a bug, of which the whole trace is wanted. */
export function operatorsFault(fault: unknown): Error | null {
  return KINDS.some(kind => fault instanceof kind) ? (fault as Error) : null
}
