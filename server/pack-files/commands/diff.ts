import { chineseDate, englishDate } from '../../application/wording/time-words.ts'
import type { PackChange } from '../diff/change.ts'
import { type DayOfChange, packHistory } from '../diff/pack-history.ts'
import { type ExitStatus, momentOn, packNamed, UsageError, type Writer } from './terms.ts'

export interface DiffOptions {
  readonly packsRoot: string
  readonly pack: string
  /** From and to. */
  readonly dates: readonly string[]
  readonly json: boolean
}

/** `pack diff`: what changes for whom between two dates, day by day, in sentences, Chinese first. */
export function tellChanges({ packsRoot, pack: name, dates, json }: DiffOptions, out: Writer): ExitStatus {
  const [from, to] = dates
  if (from === undefined || to === undefined || dates.length > 2)
    throw new UsageError('pack diff 要两个日期 · pack diff takes two dates')
  const pack = packNamed(packsRoot, name)
  const days = packHistory(pack, { from: momentOn(from, pack), to: momentOn(to, pack) })
  if (json) out.write(`${JSON.stringify(days.flatMap(flat), null, 2)}\n`)
  else if (days.length === 0)
    out.write(`从 ${from} 到 ${to} 规则相同。\nThe rules of ${from} and ${to} are the same.\n`)
  else out.write(`${days.map(dayText).join('\n\n')}\n`)
  return 0
}

function flat({ on, changes }: DayOfChange): object[] {
  return changes.map(change => ({ on, ...change }))
}

function dayText({ on, changes }: DayOfChange): string {
  return [`${chineseDate(on)} · ${englishDate(on)}`, ...changes.map(changeText)].join('\n\n')
}

function changeText({ sentence, clause, source }: PackChange): string {
  const cited = [clause, source].filter(part => part !== null).join(' · ')
  return [`- ${sentence.zh}`, `  ${sentence.en}`, ...(cited === '' ? [] : [`  [${cited}]`])].join('\n')
}
