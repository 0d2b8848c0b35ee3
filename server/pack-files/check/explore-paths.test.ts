import { type Fault, testFaults } from '../fixtures/fault.fixture.ts'
import type { Changes } from '../fixtures/small-pack.fixture.ts'

const flow = 'flows/after_sale.yaml'
const inFlow = (old: string, young: string): Changes => ({ [flow]: [[old, young]] })

const explored: readonly Fault[] = [
  [
    'money',
    'an end as refunded without a refund',
    inFlow('SilenceEndedClaim: { close: lapsed }', 'SilenceEndedClaim: { close: refunded }'),
    /./,
  ],
  [
    'expiry_circle',
    'silence that leads back to where it began',
    {
      [flow]: [
        ['SilenceEndedClaim: { close: lapsed }', 'SilenceEndedClaim: waiting'],
        [
          'ClaimAgreed: { table: after_agreement }, ClaimRefused: refused',
          'ClaimAgreed: refused, ClaimRefused: refunding',
        ],
      ],
    },
    /opened/,
  ],
  [
    'no_clock',
    'a stage whose deadlines all miss a case',
    inFlow('clause: SM-2, on', 'clause: SM-2, when: { shipment: not_shipped }, on'),
    /merchant refuse/,
  ],
  [
    'trapped',
    'a stage that nobody can leave',
    {
      [flow]: [
        ['on_entry: [order_refund]', 'on_entry: []'],
        ['  buyer: [withdraw]', '  buyer: [send_message]'],
      ],
    },
    /merchant agree/,
  ],
  [
    'throws',
    'a deadline whose command the stage closes to this case',
    inFlow('system: [agree_by_silence]', 'system: [{ action: agree_by_silence, when: { shipment: signed } }]'),
    /opened/,
  ],
]

testFaults(explored, { explore: true })
