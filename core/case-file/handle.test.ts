import { expect, test } from 'vitest'
import { play } from '../../test/dsl/play.ts'

test('smoke', () => {
  const p = play()
  console.log(p.rejection, p.file?.stage, p.file?.deadlines)
  p.act('merchant', 'refuse', { reason: 'other' })
  console.log(
    p.rejection,
    p.last.map(e => e.type),
    p.file?.stage,
  )
  p.act('buyer', 'request_intervention')
  console.log(p.rejection, p.last, p.file?.stage)
  p.wait('P3DT1S')
  console.log(
    p.last.map(e => e.type),
    p.file?.stage,
    p.file?.deadlines[0],
  )
  p.act('agent', 'rule', {
    liability: 'merchant',
    findings: [],
    remedies: [{ kind: 'refund', amountMinor: 8900 }],
    clauses: ['TB-DSP-6'],
    reasons: 'x',
  })
  console.log(p.rejection, p.last, p.file?.stage, p.file?.outcome)
  expect(p.file?.outcome).toBe('refunded')
})
