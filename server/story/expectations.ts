import { formatInstant, instant } from '../../core/kernel/instant.ts'
import { moneyWords } from '../application/wording/money-words.ts'
import type { Refusal } from './api-client.ts'
import type { Balance } from './balances.ts'
import type { CaseSeen, EventSeen, ViolationSeen } from './case-seen.ts'
import type { Expectation } from './format.ts'
import { currencyOf, minorOf, momentOf } from './scalars.ts'
import type { Expected, Step } from './story.ts'

/** Something that isn't as the story says, with the line that says it. */
export interface Failure {
  readonly line: number
  readonly message: string
}

export interface Seen {
  /** Null before a case is opened. */
  readonly file: CaseSeen | null
  /** What this step brought about in it. */
  readonly events: readonly EventSeen[]
  readonly balances: readonly Balance[]
}

/** Everything in which a case isn't as it was expected after a step. */
export function failuresOf({ line, zone }: { line: number; zone: string }, expected: Expected, seen: Seen): Failure[] {
  const { expect, lines } = expected
  const failed = (name: string, message: string): Failure => ({ line: lines[name] ?? line, message })
  const { stage, outcome, because = [], money = {} } = expect
  const failures: Failure[] = []
  const now = seen.file === null ? 'no case' : (seen.file.outcome ?? seen.file.stage)
  if (stage !== undefined && seen.file?.stage !== stage)
    failures.push(failed('stage', `stage ${stage}, but it is ${now}`))
  if (outcome !== undefined && seen.file?.outcome !== outcome) {
    failures.push(failed('outcome', `outcome ${outcome}, but it is ${now}`))
  }
  const late = deadlineFault(expect, seen.file, zone)
  if (late !== null) failures.push(failed('deadline', late))
  const cited = new Set(seen.events.map(({ clause }) => clause))
  for (const clause of because) {
    if (!cited.has(clause))
      failures.push(failed('because', `nothing happened by ${clause}, but ${[...cited].join(' ')}`))
  }
  for (const [path, sum] of Object.entries(money)) {
    const balance = seen.balances.find(one => one.path === path && one.currency === currencyOf(sum))
    const is = moneyWords(balance?.balanceMinor ?? 0, currencyOf(sum))
    if ((balance?.balanceMinor ?? 0) !== minorOf(sum))
      failures.push(failed('money', `${path} ${sum}, but it has ${is}`))
  }
  return [...failures, ...consequenceFaults(expect, seen.file, zone).map(({ name, message }) => failed(name, message))]
}

function deadlineFault({ deadline }: Expectation, file: CaseSeen | null, zone: string): string | null {
  if (deadline === undefined) return null
  const found = file?.deadlines.find(({ name }) => name === deadline.name)
  const dueAt = momentOf(deadline.due, zone)
  if (found === undefined) return `no deadline ${deadline.name} runs`
  if (found.due_at === null || instant(found.due_at) !== dueAt) {
    return `due ${formatInstant(dueAt, zone)}, but it is due ${found.due_at}`
  }
  if (deadline.clause === undefined || found.clause === deadline.clause) return null
  return `by ${deadline.clause}, but it is by ${found.clause}`
}

/** What was found, brought about and given back, where it isn't what was expected. */
function consequenceFaults({ violations, effects, restored }: Expectation, file: CaseSeen | null, zone: string) {
  const differs = (name: string, wanted: unknown, is: unknown) => {
    const [expected, actual] = [wanted, is].map(one => JSON.stringify(one))
    return expected === actual ? [] : [{ name, message: `${name} ${expected}, but it is ${actual}` }]
  }
  const found = (file?.violations ?? []).map((one, place) => asNamed(one, violations?.[place] ?? {}, zone))
  const backMinor = file?.overturned?.restored_minor ?? 0
  const is = moneyWords(backMinor, currencyOf(restored ?? ''))
  const isBack = restored === undefined || minorOf(restored) === backMinor
  return [
    ...(violations === undefined ? [] : differs('violations', violations, found)),
    ...(effects === undefined ? [] : differs('effects', effects, file?.handling?.effects ?? [])),
    ...(isBack ? [] : [{ name: 'restored', message: `restored ${restored}, but it is ${is}` }]),
  ]
}

/** A violation with as much of it as the story names, in the story's order. */
function asNamed({ code, ...found }: ViolationSeen, wanted: { until?: string | undefined }, zone: string): object {
  const { measures_until: end } = found
  const isThen = wanted.until !== undefined && end !== null && instant(end) === momentOf(wanted.until, zone)
  const known: Readonly<Record<string, unknown>> = { ...found, violation: code, until: isThen ? wanted.until : end }
  const names = Object.keys(wanted).length === 0 ? ['violation'] : Object.keys(wanted)
  return Object.fromEntries(names.map(name => [name, known[name]]))
}

/** Whether the no that must come came, and no other. */
export function refusalFailures({ refused, line }: Step, refusal: Refusal | null): Failure[] {
  if (refused === null || refused === undefined) return []
  const expected = [refused.code, refused.clause].filter(Boolean).join(' by ')
  if (refusal === null) return [{ line, message: `refused as ${expected}, but it was done` }]
  const isSo = refusal.code === refused.code && (refused.clause === undefined || refusal.clause === refused.clause)
  const was = [refusal.code, refusal.clause].filter(Boolean).join(' by ')
  return isSo ? [] : [{ line, message: `refused as ${expected}, but it was ${was}` }]
}
