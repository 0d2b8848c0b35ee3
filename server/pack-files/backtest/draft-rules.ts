import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Instant } from '../../../core/kernel/instant.ts'
import { midnightOf } from '../../../core/kernel/zone.ts'
import { UsageError } from '../commands/terms.ts'
import type { Pack } from '../pack.ts'
import type { Problem } from '../problem.ts'
import { readPack } from '../read/read-pack.ts'
import { changeDates } from '../resolve/change-dates.ts'

/** A draft as its folder has it, or what the pack reader finds wrong with it. */
export type DraftReading = { readonly pack: Pack } | { readonly problems: readonly Problem[] }

/**
 * Reads a changed copy of a pack, wherever it lies, as if it lay in the pack's place: what it includes and extends are
 * the others there. Throws UsageError where there is no pack in the folder.
 */
export function readDraft(folder: string, { packsRoot, pack: id }: { packsRoot: string; pack: string }): DraftReading {
  if (!existsSync(join(folder, 'pack.yaml'))) throw new UsageError(`没有 · there is no pack.yaml in ${folder}`)
  const beside = mkdtempSync(join(tmpdir(), 'pingli-draft-'))
  try {
    const others = readdirSync(packsRoot).filter(name => name !== id)
    for (const name of others) symlinkSync(resolve(packsRoot, name), join(beside, name))
    symlinkSync(resolve(folder), join(beside, id))
    const { pack, problems } = readPack(join(beside, id))
    return pack === null ? { problems } : { pack }
  } finally {
    rmSync(beside, { recursive: true })
  }
}

/** When all that the draft changes has begun: its last date, or now where that is past. */
export function draftMoment(pack: Pack, now: Instant): Instant {
  const last = changeDates(pack).at(-1)
  const begun = last === undefined ? now : midnightOf(last, pack.zone)
  return begun > now ? begun : now
}
