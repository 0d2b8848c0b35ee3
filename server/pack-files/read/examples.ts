import { DAY_MS, HOUR_MS, instant, MINUTE_MS } from '../../../core/kernel/instant.ts'
import type { ActingRole, Example, Expectation, Step, WireFields } from '../examples/example.ts'
import { error, type Problem } from '../problem.ts'
import { type Entry, entriesIn, inside, listOf, optional, placeOf, required } from './entry.ts'
import { sceneOf } from './example-scene.ts'
import { expectationOf, refusalExpected } from './expectations.ts'
import type { YamlSource } from './yaml-source.ts'

interface WrittenClaim {
  readonly remedy?: string
  readonly reason: string
  readonly amount_minor?: number
  readonly quantity?: number
}

/** The examples of a file that its schema has let through, and what in them says nothing or two things at once. */
export function examplesOf(source: YamlSource): { examples: Example[]; problems: Problem[] } {
  const problems: Problem[] = []
  const kept = <Read extends object>(read: Read | Problem): Read[] => {
    if (!('severity' in read)) return [read]
    problems.push(read)
    return []
  }
  const examples = entriesIn(source, [], source.value).flatMap(entry => {
    const steps = listOf(entry, 'steps').flatMap(step => kept(stepOf(step)))
    return kept(exampleOf(entry, steps))
  })
  return { examples, problems }
}

function exampleOf(entry: Entry, steps: readonly Step[]): Example | Problem {
  const claim = required<WrittenClaim>(entry, 'claim')
  const within = optional<string>(entry, 'answer_within')
  const answerWithinMs = within === null ? null : durationMs(within)
  if (within !== null && answerWithinMs === null) return notALength(entry, within)
  const expected = expectedOf(entry)
  if ('severity' in expected) return expected
  return {
    title: required<string>(entry, 'example'),
    flow: required<string>(entry, 'flow'),
    openedAt: instant(required(entry, 'opened')),
    ...sceneOf(entry),
    answerWithinMs,
    claim: {
      remedy: claim.remedy ?? null,
      reason: claim.reason,
      amountMinor: claim.amount_minor ?? null,
      quantity: claim.quantity ?? null,
    },
    fields: optional<WireFields>(entry, 'fields') ?? {},
    steps,
    expected,
    place: placeOf(entry),
  }
}

/** What is so at the end; or, at the example's head, how its opening is refused: there is nothing after that. */
function expectedOf(entry: Entry): Expectation | Problem {
  const isRefused = optional(entry, 'refused') !== null
  const isTold = optional(entry, 'expect') !== null
  if (isRefused !== isTold) return isRefused ? refusalExpected(entry) : expectationOf(inside(entry, 'expect'))
  const message = isTold ? 'the example has both expect and refused' : 'the example expects nothing'
  return error(placeOf(entry), { code: 'expect', message, instead: 'expect: { … }, or refused: a code' })
}

function stepOf(entry: Entry): Step | Problem {
  const place = placeOf(entry)
  const kinds = STEP_WORDS.filter(word => entry.fields[word] !== undefined)
  const [word, second] = kinds
  if (word === undefined || second !== undefined) {
    const message = word === undefined ? 'a step that says nothing' : `one step, but both ${word} and ${second}`
    return error(place, { code: 'step', message, instead: `each step has exactly one of: ${STEP_WORDS.join(', ')}` })
  }
  switch (word) {
    case 'wait': {
      const text = required<string>(entry, 'wait')
      const ms = durationMs(text)
      return ms === null ? notALength(entry, text) : { kind: 'wait', ms, place }
    }
    case 'until':
      return { kind: 'until', at: instant(required(entry, 'until')), place }
    case 'scan': {
      const direction = optional<'outbound' | 'return'>(entry, 'direction') ?? 'outbound'
      return { kind: 'scan', scan: required(entry, 'scan'), direction, place }
    }
    case 'ship': {
      const carrier = optional<string>(entry, 'carrier') ?? 'SF'
      return { kind: 'ship', trackingNumber: String(entry.fields.ship), carrier, place }
    }
    case 'expect':
      return { kind: 'expect', expected: expectationOf(inside(entry, 'expect')), place }
    default: {
      const { [word]: action, ...fields } = entry.fields
      return { kind: 'act', role: word, action: String(action), fields, place }
    }
  }
}

const ACTING_ROLES: readonly ActingRole[] = ['buyer', 'merchant', 'agent', 'supervisor', 'system']
const STEP_WORDS = ['wait', 'until', 'scan', 'ship', 'expect', ...ACTING_ROLES] as const

function notALength(entry: Entry, text: string): Problem {
  const message = `"${text}" isn't a length of time`
  return error(placeOf(entry), { code: 'step', message, instead: 'write e.g. 2 days 1 second' })
}

/** `2 days 1 second` in milliseconds, a day being 24 hours; null for anything else. */
export function durationMs(text: string): number | null {
  const parts = text.trim().split(/\s*,\s*|\s+and\s+|\s+(?=\d)/)
  const lengths = parts.map(part => {
    const [, count, unit] = /^(\d+) (second|minute|hour|day|week)s?$/.exec(part) ?? []
    return count === undefined ? Number.NaN : Number(count) * (UNIT_MS[unit ?? ''] ?? Number.NaN)
  })
  const sum = lengths.reduce((total, length) => total + length, 0)
  return Number.isSafeInteger(sum) ? sum : null
}

const UNIT_MS: Readonly<Record<string, number>> = {
  second: 1000,
  minute: MINUTE_MS,
  hour: HOUR_MS,
  day: DAY_MS,
  week: 7 * DAY_MS,
}
