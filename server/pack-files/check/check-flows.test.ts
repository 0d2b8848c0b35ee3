import { type Fault, testFaults } from '../fixtures/fault.fixture.ts'
import type { Changes } from '../fixtures/small-pack.fixture.ts'

const clauses = 'clauses/timers.yaml'
const flow = 'flows/after_sale.yaml'
const inClauses = (old: string, young: string): Changes => ({ [clauses]: [[old, young]] })
const inFlow = (old: string, young: string): Changes => ({ [flow]: [[old, young]] })

const ofFlows: readonly Fault[] = [
  [
    'hidden_role',
    'a case hidden from who opens it',
    {
      [flow]: [
        ['start: waiting', 'hidden_from: [buyer]\nstart: waiting'],
        ['buyer: [withdraw]', 'agent: [withdraw]'],
      ],
    },
    /opened_by/,
  ],
  [
    'hidden_role',
    'a case hidden from who acts in it',
    inFlow('start: waiting', 'hidden_from: [merchant]\nstart: waiting'),
    /allows/,
  ],
  ['unknown_clause', 'a clause that is not there', inFlow('clause: SM-2', 'clause: SM-22'), /did you mean SM-2\?/],
  [
    'unknown_stage',
    'a stage that is not there',
    inFlow('ClaimRefused: refused', 'ClaimRefused: refusd'),
    /did you mean refused\?/,
  ],
  [
    'unknown_action',
    'an action that is not there',
    inFlow('[agree, refuse]', '[agree, refuze]'),
    /did you mean refuse\?/,
  ],
  [
    'unknown_event',
    'an event that is not there',
    inFlow('ClaimRefused: refused', 'ClaimRefusd: refused'),
    /did you mean ClaimRefused\?/,
  ],
  [
    'unknown_table',
    'a table that is not there',
    inFlow('table: after_agreement', 'table: after_agreemnt'),
    /did you mean after_agreement\?/,
  ],
  [
    'unknown_entry_rule',
    'an entry rule that is not there',
    inFlow('order_refund', 'order_refnd'),
    /did you mean order_refund\?/,
  ],
  [
    'unreachable_stage',
    'a stage that no case comes to',
    inFlow('ClaimRefused: refused', 'ClaimRefused: { close: lapsed }'),
    /moves_to/,
  ],
  [
    'endless_stage',
    'a stage without a way to an end',
    {
      [flow]: [
        ['  moves_to: { ClaimWithdrawn: { close: withdrawn } }\n', ''],
        ['SilenceEndedClaim: { close: lapsed }', 'SilenceEndedClaim: refused'],
      ],
    },
    /close: outcome/,
  ],
  [
    'no_deadline',
    'a stage without a deadline',
    inFlow('    open_ended: { zh: 系统完成, en: The system completes it }\n', ''),
    /open_ended/,
  ],
  [
    'expiry_not_allowed',
    'a deadline whose command system may not give',
    inFlow('      system: [agree_by_silence]\n', ''),
    /system: \[agree_by_silence\]/,
  ],
  [
    'no_period',
    'a deadline by a clause without a time',
    {
      [flow]: [
        ['clause: SM-2', 'clause: SM-3'],
        ['[agree, refuse]', '[agree, { action: refuse, clause: SM-2 }]'],
      ],
    },
    /SM-1, SM-2/,
  ],
  [
    'not_in_force',
    'a deadline by a clause not yet in force',
    inClauses('[{ from: 2012-01-16, value: 7', '[{ from: 2013-01-16, value: 7'),
    /earlier line/,
  ],
  [
    'start',
    'no start on some date',
    inFlow('start: waiting', 'start: { stage: waiting, from: 2015-01-01 }'),
    /start: one/,
  ],
]

testFaults(ofFlows)
