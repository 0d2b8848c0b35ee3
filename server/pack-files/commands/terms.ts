import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../../../core/kernel/instant.ts'
import { midnightOf, parseLocalDate } from '../../../core/kernel/zone.ts'
import { didYouMean } from '../did-you-mean.ts'
import type { Pack } from '../pack.ts'
import { problemText } from '../problem.ts'
import { loadPacks, type PackReading, readPack } from '../read/read-pack.ts'

/** Where a command's words go; the console in the end, a list in tests. */
export interface Writer {
  write(text: string): void
}

/** 0: done, or the answer is yes; 1: the answer is no. Being used wrongly is a UsageError. */
export type ExitStatus = 0 | 1

/** The command was asked for something that can't be meant: an unknown pack, a date that isn't one. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The packs that are named, or all of them when none is; each as it reads, faults included. */
export function readNamed(root: string, names: readonly string[]): Map<string, PackReading> {
  if (names.length === 0) return loadPacks(root)
  return new Map(names.map(name => [name, readPack(folderOf(root, name))]))
}

/** A pack that can be read. Throws UsageError with its problems in words when it can't. */
export function packNamed(root: string, name: string): Pack {
  const { pack, problems } = readPack(folderOf(root, name))
  if (pack === null)
    throw new UsageError(
      `规则包 ${name} 读不了 · the pack ${name} can't be read:\n${problems.map(problemText).join('\n')}`,
    )
  return pack
}

/** 00:00 of a date in the pack's zone. */
export function momentOn(text: string, { zone }: Pack): Instant {
  const date = parseLocalDate(text)
  if (date === null) throw new UsageError(`不是日期 · not a date: ${text} → YYYY-MM-DD, 2022-08-10`)
  return midnightOf(date, zone)
}

function folderOf(root: string, name: string): string {
  const folder = join(root, name)
  if (/^[\w-]+$/.test(name) && existsSync(join(folder, 'pack.yaml'))) return folder
  throw new UsageError(`没有规则包 ${name} · there is no pack ${name}: ${didYouMean(name, loadPacks(root).keys())}`)
}
