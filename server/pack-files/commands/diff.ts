import { type PackChange, packChanges } from '../diff/pack-changes.ts'
import { type ExitStatus, momentOn, packNamed, UsageError, type Writer } from './terms.ts'

export interface DiffOptions {
  readonly packsRoot: string
  readonly pack: string
  /** From and to. */
  readonly dates: readonly string[]
  readonly json: boolean
}

/** `pack diff`: what changes for whom between two dates, in sentences, Chinese first. */
export function tellChanges({ packsRoot, pack: name, dates, json }: DiffOptions, out: Writer): ExitStatus {
  const [from, to] = dates
  if (from === undefined || to === undefined || dates.length > 2)
    throw new UsageError('pack diff 要两个日期 · pack diff takes two dates')
  const pack = packNamed(packsRoot, name)
  const changes = packChanges(pack, { from: momentOn(from, pack), to: momentOn(to, pack) })
  if (json) out.write(`${JSON.stringify(changes, null, 2)}\n`)
  else if (changes.length === 0)
    out.write(`从 ${from} 到 ${to} 规则相同。\nThe rules of ${from} and ${to} are the same.\n`)
  else out.write(`${changes.map(changeText).join('\n\n')}\n`)
  return 0
}

function changeText({ sentence, clause, source }: PackChange): string {
  const cited = [clause, source].filter(part => part !== null).join(' · ')
  return [`- ${sentence.zh}`, `  ${sentence.en}`, ...(cited === '' ? [] : [`  [${cited}]`])].join('\n')
}
