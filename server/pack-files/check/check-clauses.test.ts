import { type Fault, testFaults } from '../fixtures/fault.fixture.ts'
import type { Changes } from '../fixtures/small-pack.fixture.ts'

const clauses = 'clauses/timers.yaml'
const inClauses = (old: string, young: string): Changes => ({ [clauses]: [[old, young]] })

const ofClauses: readonly Fault[] = [
  [
    'unknown_zone',
    'a time zone that is not there',
    { 'pack.yaml': [['zone: Asia/Shanghai', 'zone: Asia/Shanghia']] },
    /Asia\/Shanghai/,
  ],
  [
    'dates_descend',
    'dates in the wrong order',
    inClauses('from: 2022-08-10', 'from: 2011-08-10'),
    /order of their dates/,
  ],
  ['same_date', 'two values from one date', inClauses('from: 2022-08-10', 'from: 2012-01-16'), /keep one/],
  [
    'EFF-01',
    'an announcement six days ahead',
    inClauses('announced: 2022-08-01', 'announced: 2022-08-04'),
    /2022-08-11/,
  ],
  [
    'empty_span',
    'a value that ends before it begins',
    inClauses('value: 2, s', 'until: 2022-08-10, value: 2, s'),
    /^$/,
  ],
  [
    'impossible_value',
    'a clock that cannot count the unit',
    inClauses('unit: days, counted', 'unit: hours, clock: midnight, counted'),
    /elapsed, service_hours/,
  ],
  [
    'impossible_value',
    'half a working day',
    inClauses('value: 2, source', 'value: 1.5, unit: working_days, source'),
    /working_days/,
  ],
  [
    'impossible_value',
    'a number where a flag belongs',
    inClauses('value: 2, source', 'value: 2, unit: flag, source'),
    /^$/,
  ],
  [
    'no_history',
    'a value without a history',
    inClauses('  history: [{ from: 2012-01-16, value: 7, source: a page, confidence: S }]\n', ''),
    /history: \[/,
  ],
  [
    'no_value',
    'a history without a value',
    inClauses('  value: { name: reaction_time, unit: days, clock: elapsed, counted_from: stage_entered }\n', ''),
    /value: \{ name/,
  ],
  [
    'disabled_value',
    'an open question with a value',
    inClauses(
      '  words_only: true',
      `  disabled: { zh: 问, en: Q }
  value: { name: x, unit: days }
  history: [{ from: 2012-01-16, value: 1, source: s, confidence: S }]
  words_only: true`,
    ),
    /open question/,
  ],
  [
    'no_why',
    'words only, without saying why',
    inClauses('  why: { zh: 只供阅读, en: People read it }\n', ''),
    /add why/,
  ],
  [
    'unused_clause',
    'a clause that nothing uses',
    inClauses('  words_only: true\n  why: { zh: 只供阅读, en: People read it }\n', ''),
    /words_only: true/,
  ],
  [
    'unknown_moment',
    'a moment that no case has',
    inClauses('counted_from: stage_entered }\n  history:\n', 'counted_from: stage_enterd }\n  history:\n'),
    /did you mean stage_entered/,
  ],
  [
    'scope_tie',
    'two values that may both apply',
    inClauses(
      '    - { from: 2022-08-10',
      `    - { from: 2013-01-01, value: 3, scope: { goods: virtual }, source: s, confidence: S }
    - { from: 2013-01-01, value: 4, scope: { shipment: signed }, source: s, confidence: S }
    - { from: 2022-08-10`,
    ),
    /goods: virtual, shipment: signed/,
  ],
]

testFaults(ofClauses)
