import { formatInstant, instant } from '../../core/kernel/instant.ts'
import { moneyWords } from '../application/wording/money-words.ts'
import type { Refusal } from './api-client.ts'
import type { Balance } from './balances.ts'
import type { CaseSeen, EventSeen } from './perform.ts'
import { currencyOf, minorOf, momentOf } from './scalars.ts'
import type { Step, Story } from './story.ts'

/** Something that isn't as the story says, with the line that says it. */
export interface Failure {
  readonly line: number
  readonly message: string
}

export interface Seen {
  /** Null before a case is opened. */
  readonly file: CaseSeen | null
  /** What this step brought about. */
  readonly events: readonly EventSeen[]
  readonly balances: readonly Balance[]
  readonly refusal: Refusal | null
}

/** Everything in which a step's expectations were not met. */
export function failuresOf(step: Step, seen: Seen, { zone }: Story): Failure[] {
  const failed = (name: string, message: string): Failure => ({ line: step.expectLines[name] ?? step.line, message })
  const { stage, outcome, deadline, because = [], money = {} } = step.expect ?? {}
  const failures = refusalFailures(step, seen.refusal)
  const now = seen.file === null ? 'no case' : (seen.file.outcome ?? seen.file.stage)
  if (stage !== undefined && seen.file?.stage !== stage)
    failures.push(failed('stage', `stage ${stage}, but it is ${now}`))
  if (outcome !== undefined && seen.file?.outcome !== outcome) {
    failures.push(failed('outcome', `outcome ${outcome}, but it is ${now}`))
  }
  if (deadline !== undefined) {
    const found = seen.file?.deadlines.find(({ name }) => name === deadline.name)
    const dueAt = momentOf(deadline.due, zone)
    const due = formatInstant(dueAt, zone)
    if (found === undefined) failures.push(failed('deadline', `no deadline ${deadline.name} runs`))
    else if (found.due_at === null || instant(found.due_at) !== dueAt)
      failures.push(failed('deadline', `due ${due}, but it is due ${found.due_at}`))
    else if (deadline.clause !== undefined && found.clause !== deadline.clause) {
      failures.push(failed('deadline', `by ${deadline.clause}, but it is by ${found.clause}`))
    }
  }
  const cited = new Set(seen.events.map(({ clause }) => clause))
  for (const clause of because) {
    if (!cited.has(clause))
      failures.push(failed('because', `nothing happened by ${clause}, but ${[...cited].join(' ')}`))
  }
  for (const [path, expected] of Object.entries(money)) {
    const balance = seen.balances.find(one => one.path === path && one.currency === currencyOf(expected))
    const isSo = (balance?.balanceMinor ?? 0) === minorOf(expected)
    const is = moneyWords(balance?.balanceMinor ?? 0, currencyOf(expected))
    if (!isSo) failures.push(failed('money', `${path} ${expected}, but it has ${is}`))
  }
  return failures
}

function refusalFailures({ refused, line }: Step, refusal: Refusal | null): Failure[] {
  if (refused === null || refused === undefined) return []
  const expected = [refused.code, refused.clause].filter(Boolean).join(' by ')
  if (refusal === null) return [{ line, message: `refused as ${expected}, but it was done` }]
  const isSo = refusal.code === refused.code && (refused.clause === undefined || refusal.clause === refused.clause)
  const was = [refusal.code, refusal.clause].filter(Boolean).join(' by ')
  return isSo ? [] : [{ line, message: `refused as ${expected}, but it was ${was}` }]
}
