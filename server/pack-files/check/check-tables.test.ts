import { type Fault, testFaults } from '../fixtures/fault.fixture.ts'
import type { Changes } from '../fixtures/small-pack.fixture.ts'

const tables = 'tables/after.yaml'
const inTables = (old: string, young: string): Changes => ({ [tables]: [[old, young]] })

const ofTables: readonly Fault[] = [
  [
    'table_overlap',
    'two rows of a unique table that match',
    inTables('shipment: signed }', 'shipment: [signed, shipped] }'),
    /hit: first/,
  ],
  [
    'row_never_reached',
    'a row behind one that always answers',
    inTables(
      '[{ then: { stage: refunding } }]',
      '[{ then: { stage: refunding } }, { when: { goods: fresh }, then: { stage: refused } }]',
    ),
    /narrower row first/,
  ],
  [
    'row_leads_nowhere',
    'a row without a stage or an end',
    inTables('{ stage: refunding }', '{ offered: true }'),
    /stage/,
  ],
  [
    'unknown_fact',
    'a row on a fact that no case has',
    inTables('shipment: signed }', 'shipmnt: signed }'),
    /did you mean shipment\?/,
  ],
  [
    'unknown_value',
    'a row on a value that a fact never is',
    inTables('shipment: signed }', 'shipment: sinned }'),
    /did you mean signed\?/,
  ],
  [
    'unknown_value',
    'a range of a fact that is no number',
    inTables('shipment: signed }', 'shipment: { at_most: 3 } }'),
    /known: lost, not_shipped/,
  ],
  [
    'unknown_stage',
    'a row to a stage that is not there',
    inTables('{ stage: refunding }', '{ stage: refundig }'),
    /did you mean refunding\?/,
  ],
  [
    'unknown_clause',
    'a row by a clause that is not there',
    inTables('clause: SM-1', 'clause: SM-9'),
    /known: SM-1, SM-2, SM-3/,
  ],
]

testFaults(ofTables)
