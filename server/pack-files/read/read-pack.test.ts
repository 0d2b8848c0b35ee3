import { expect, test } from 'vitest'
import { type Changes, readSmallPack } from '../fixtures/small-pack.fixture.ts'

const clauses = 'clauses/timers.yaml'
const flow = 'flows/after_sale.yaml'

test('the small pack has nothing wrong', () => {
  const { pack, problems } = readSmallPack()
  expect(problems).toEqual([])
  expect(pack?.clauses.map(clause => clause.id)).toEqual(['SM-1', 'SM-2', 'SM-3'])
  expect(pack?.clauses[0]?.chapter).toBe('期限 · Times')
})

interface Slip {
  readonly name: string
  readonly changes: Changes
  /** `file:line:column code`. */
  readonly found: string
  readonly instead: RegExp
}

const slips: readonly Slip[] = [
  {
    name: 'broken YAML',
    changes: { [flow]: [['opened_by: [buyer]', 'opened_by: [buyer']] },
    found: 'small/flows/after_sale.yaml:4:1 yaml',
    instead: /^$/,
  },
  {
    name: 'a missing field',
    changes: { [clauses]: [['  text: { zh: 公平。, en: Fairness. }\n', '']] },
    found: 'small/clauses/timers.yaml:14:3 missing_field',
    instead: /add text/,
  },
  {
    name: 'a slip in a field',
    changes: { [clauses]: [['counted_from: stage_entered }', 'counted_form: stage_entered }']] },
    found: 'small/clauses/timers.yaml:5:43 unknown_field',
    instead: /did you mean counted_from\?/,
  },
  {
    name: 'an unknown unit',
    changes: { [clauses]: [['unit: days, counted', 'unit: day, counted']] },
    found: 'small/clauses/timers.yaml:5:37 unknown_word',
    instead: /did you mean days\?/,
  },
  {
    name: 'a conflicting source as a default',
    changes: { [clauses]: [['confidence: V-rep', 'confidence: X']] },
    found: 'small/clauses/timers.yaml:7:65 open_question',
    instead: /disabled: \{ zh: …, en: … \}/,
  },
  {
    name: 'a value without a source',
    changes: { [clauses]: [['source: a page, confidence: V-rep', 'confidence: V-rep']] },
    found: 'small/clauses/timers.yaml:7:7 missing_field',
    instead: /add source: where it was read/,
  },
  {
    name: 'a value without a date',
    changes: { [clauses]: [['from: 2012-01-16, value: 5', 'value: 5']] },
    found: 'small/clauses/timers.yaml:7:7 missing_field',
    instead: /add from: a date/,
  },
  {
    name: 'a date that is none',
    changes: { [clauses]: [['2012-01-16, value: 5', '2012-02-30, value: 5']] },
    found: 'small/clauses/timers.yaml:7:15 malformed',
    instead: /write a date, YYYY-MM-DD/,
  },
  {
    name: 'an unquoted comma',
    changes: { [flow]: [['en: Refused }', 'en: Refused, waiting for the buyer }']] },
    found: 'small/flows/after_sale.yaml:17:36 unknown_field',
    instead: /put that text in quotes/,
  },
  {
    name: 'a list where a map belongs',
    changes: { [flow]: [['allows: { system: [lapse_by_silence] }', 'allows: [lapse_by_silence]']] },
    found: 'small/flows/after_sale.yaml:19:13 schema',
    instead: /^$/,
  },
  {
    name: 'an action that is a number',
    changes: { [flow]: [['merchant: [agree, refuse]', 'merchant: [agree, 7]']] },
    found: 'small/flows/after_sale.yaml:13:25 schema',
    instead: /^$/,
  },
  {
    name: 'two clauses of one number',
    changes: { [clauses]: [['clause: SM-2', 'clause: SM-1']] },
    found: 'small/clauses/timers.yaml:9:3 duplicate',
    instead: /keep one/,
  },
  {
    name: 'a pack in the wrong folder',
    changes: { 'pack.yaml': [['pack: small', 'pack: large']] },
    found: 'small/pack.yaml:1:7 misnamed',
    instead: /pack: small/,
  },
  {
    name: 'a flow without a file',
    changes: { 'pack.yaml': [['[after_sale]', '[after_sale, complaint]']] },
    found: 'small/pack.yaml:8:21 unknown_flow',
    instead: /known: after_sale/,
  },
  {
    name: 'a flow that is not listed',
    changes: { 'pack.yaml': [['[after_sale]', '[]']] },
    found: 'small/flows/after_sale.yaml:1:7 unlisted_flow',
    instead: /flows: \[after_sale\]/,
  },
  {
    name: 'a step that says two things',
    changes: { 'examples/silence.yaml': [['{ wait: 1 second }', '{ wait: 1 second, buyer: withdraw }']] },
    found: 'small/examples/silence.yaml:9:7 step',
    instead: /exactly one of/,
  },
  {
    name: 'a length of time in other words',
    changes: { 'examples/silence.yaml': [['{ wait: 1 second }', '{ wait: a moment }']] },
    found: 'small/examples/silence.yaml:9:7 step',
    instead: /2 days 1 second/,
  },
]

test.each(slips)('$name is found where it stands, with what to write instead', ({ changes, found, instead }) => {
  const { pack, problems } = readSmallPack(changes)
  expect(pack).toBeNull()
  const shown = problems.map(({ place, code }) => `${place.file}:${place.line}:${place.column} ${code}`)
  expect(shown.join('; ')).toContain(found)
  expect(problems[shown.indexOf(found)]?.instead ?? '').toMatch(instead)
})
