import { DAY_MS, HOUR_MS, type Instant, instant, MINUTE_MS } from '../../../core/kernel/instant.ts'
import type { ActingRole, Example, ExampleOrder, Expectation, Step, WireFields } from '../examples/example.ts'
import { error, type Problem } from '../problem.ts'
import { type Entry, entriesIn, inside, listOf, optional, placeOf, required } from './entry.ts'
import type { YamlSource } from './yaml-source.ts'

/** The examples of a file that its schema has let through, and the steps that say nothing or two things at once. */
export function examplesOf(source: YamlSource): { examples: Example[]; problems: Problem[] } {
  const problems: Problem[] = []
  const examples = entriesIn(source, [], source.value).map(entry => {
    const claim = required<{ remedy?: string; reason: string; amount_minor?: number }>(entry, 'claim')
    const about = optional<WireFields>(entry, 'about')
    return {
      title: required<string>(entry, 'example'),
      flow: required<string>(entry, 'flow'),
      openedAt: instant(required(entry, 'opened')),
      order: orderOf(entry),
      funds: fundsOf(entry),
      claim: { remedy: claim.remedy ?? null, reason: claim.reason, amountMinor: claim.amount_minor ?? null },
      fields: { ...optional<WireFields>(entry, 'fields'), ...(about !== null && { about }) },
      steps: listOf(entry, 'steps').flatMap(step => {
        const read = stepOf(step)
        if ('severity' in read) problems.push(read)
        return 'severity' in read ? [] : [read]
      }),
      expected: expectationOf(inside(entry, 'expect')),
      place: placeOf(entry),
    }
  })
  return { examples, problems }
}

function orderOf(example: Entry): ExampleOrder | null {
  if (optional(example, 'order') === null) return null
  const entry = inside(example, 'order')
  const shipment = optional<ExampleOrder['shipment'] | 'delivered'>(entry, 'shipment') ?? 'signed'
  return {
    market: optional<string>(entry, 'market'),
    paidMinor: required(entry, 'paid_minor'),
    shippingFeeMinor: optional<number>(entry, 'shipping_fee_minor') ?? 0,
    quantity: optional<number>(entry, 'quantity') ?? 1,
    goods: optional<string>(entry, 'goods') ?? 'physical',
    category: optional<string>(entry, 'category') ?? 'general',
    promises: optional<readonly string[]>(entry, 'promises') ?? [],
    shipment: shipment === 'delivered' ? 'signed' : shipment,
    paidAt: instantIn(entry, 'paid_at'),
    shippedAt: instantIn(entry, 'shipped_at'),
    signedAt: instantIn(entry, 'signed_at'),
    completedAt: instantIn(entry, 'completed_at'),
    promisedShipBy: instantIn(entry, 'promised_ship_by'),
  }
}

/** A merchant in good order, unless the story says otherwise. */
function fundsOf(example: Entry): Example['funds'] {
  const entry = inside(example, 'merchant')
  const said = optional(example, 'merchant') !== null
  return {
    depositMinor: optional<number>(entry, 'deposit_minor') ?? (said ? 0 : PLENTY_MINOR),
    payableMinor: optional<number>(entry, 'payable_minor') ?? 0,
  }
}

const PLENTY_MINOR = 100_000_000

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
      const ms = durationMs(required(entry, 'wait'))
      if (ms !== null) return { kind: 'wait', ms, place }
      const message = `"${entry.fields.wait}" isn't a length of time`
      return error(place, { code: 'step', message, instead: 'write e.g. 2 days 1 second' })
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

function expectationOf(entry: Entry): Expectation {
  const deadline = optional<{ name: string; due_at?: string; clause?: string }>(entry, 'deadline')
  const outcome = optional<string>(entry, 'outcome')
  return {
    stage: optional(entry, 'stage'),
    closed: outcome ?? optional<boolean | string>(entry, 'closed'),
    because: optional<readonly string[]>(entry, 'because') ?? [],
    at: instantIn(entry, 'at'),
    deadline: deadline && {
      name: deadline.name,
      dueAt: deadline.due_at === undefined ? null : instant(deadline.due_at),
      clause: deadline.clause ?? null,
    },
    money: optional<Record<string, number>>(entry, 'money') ?? {},
    wanted: optional(entry, 'wanted'),
    proposal: optional(entry, 'proposal'),
    refused: optional(entry, 'refused'),
    may: optional<Expectation['may']>(entry, 'may') ?? {},
    mayNot: optional<Expectation['may']>(entry, 'may_not') ?? {},
    place: placeOf(entry),
  }
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

function instantIn(entry: Entry, field: string): Instant | null {
  const text = optional<string>(entry, field)
  return text === null ? null : instant(text)
}
