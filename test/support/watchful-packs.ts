import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { packsFolder } from '../../server/main/settings.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

/** Packs with a marketplace in which the platform acts by itself on orders whose time is over. */
export function watchfulPacks(): string {
  const root = makeTemporaryFolder()
  for (const folder of ['law-cn', 'standard', 'calendars']) {
    cpSync(join(packsFolder, folder), join(root, folder), { recursive: true })
  }
  cpSync(join(import.meta.dirname, 'watchful'), join(root, 'watchful'), { recursive: true })
  return root
}
