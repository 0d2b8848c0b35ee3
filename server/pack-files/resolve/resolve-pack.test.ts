import { expect, test } from 'vitest'
import { instant } from '../../../core/kernel/instant.ts'
import { type Changes, smallPack } from '../fixtures/small-pack.fixture.ts'
import { changeDates } from './change-dates.ts'
import { resolvePack, snapshotHash } from './resolve-pack.ts'

const clauses = 'clauses/timers.yaml'
const flow = 'flows/after_sale.yaml'
const on = (date: string) => instant(`${date}T12:00+08:00`)

function answerTimes(date: string, changes: Changes = {}): (number | string)[] {
  const clause = resolvePack(smallPack(changes), on(date)).clauses['SM-1']
  return (clause?.values ?? []).map(({ value }) =>
    value.kind === 'period' && value.period.clock !== 'latest_of' ? value.period.value : value.kind,
  )
}

test('a clause gives the value in force when a case opens', () => {
  expect(answerTimes('2013-01-01')).toEqual([5])
  expect(answerTimes('2022-08-09')).toEqual([5])
  expect(answerTimes('2022-08-10')).toEqual([2])
  expect(answerTimes('2026-11-22')).toEqual([2])
})

test('a change counts from 00:00 in the zone of the marketplace', () => {
  const pack = smallPack()
  const before = resolvePack(pack, instant('2022-08-09T15:59:59Z'))
  const after = resolvePack(pack, instant('2022-08-09T16:00:00Z'))
  expect(before.clauses['SM-1']?.values[0]?.from).toBe(instant('2012-01-16T00:00+08:00'))
  expect(after.clauses['SM-1']?.values[0]?.from).toBe(instant('2022-08-10T00:00+08:00'))
})

test('equal rules on two dates have one hash, other rules another', () => {
  const pack = smallPack()
  const hash = (date: string) => resolvePack(pack, on(date)).hash
  expect(hash('2013-01-01')).toBe(hash('2022-08-09'))
  expect(hash('2022-08-10')).not.toBe(hash('2022-08-09'))
  const { hash: told, ...rules } = resolvePack(pack, on('2024-01-01'))
  expect(snapshotHash(rules)).toBe(told)
  expect(JSON.stringify(rules)).not.toContain('2024')
})

test('a value that ended or is suspended gives none', () => {
  const ended = { [clauses]: [['value: 2, source', 'until: 2023-01-01, value: 2, source']] } as const
  expect(answerTimes('2022-12-31', ended)).toEqual([2])
  expect(answerTimes('2023-01-01', ended)).toEqual([])
  const suspension = '  suspended: [{ from: 2020-01-17, until: 2020-02-03, source: a notice }]\n- clause: SM-2'
  const suspended = { [clauses]: [['- clause: SM-2', suspension]] } as const
  expect(answerTimes('2020-01-16', suspended)).toEqual([5])
  expect(answerTimes('2020-02-02', suspended)).toEqual([])
  expect(answerTimes('2020-02-03', suspended)).toEqual([5])
})

test('a line has its own scope, unit and clock; a list stands for one value each', () => {
  const line =
    '{ from: 2012-01-16, value: 3, unit: hours, scope: { goods: [virtual, fresh] }, source: s, confidence: S }'
  const pack = smallPack({ [clauses]: [['- { from: 2022-08-10', `- ${line}\n    - { from: 2022-08-10`]] })
  const values = resolvePack(pack, on('2013-01-01')).clauses['SM-1']?.values ?? []
  expect(values.map(({ scope, value }) => [scope, value])).toEqual([
    [{}, { kind: 'period', period: { clock: 'elapsed', unit: 'days', value: 5 } }],
    [{ goods: 'virtual' }, { kind: 'period', period: { clock: 'elapsed', unit: 'hours', value: 3 } }],
    [{ goods: 'fresh' }, { kind: 'period', period: { clock: 'elapsed', unit: 'hours', value: 3 } }],
  ])
})

test.each(['order_paid_at', 'act_at'])('by %s the whole dated list stays', appliesBy => {
  const changes = { [clauses]: [['  history:\n', `  applies_by: ${appliesBy}\n  history:\n`]] } as const
  expect(answerTimes('2013-01-01', changes)).toEqual([5, 2])
})

test('by act_at a line that ends, and a pause, stand in the list; the day of opening takes nothing from it', () => {
  const line = '- { from: 2022-08-10, until: 2023-01-01,'
  const pause = '  suspended: [{ from: 2020-01-17, until: 2020-02-03, source: a notice }]\n- clause: SM-2'
  const pack = smallPack({
    [clauses]: [
      ['  history:\n', '  applies_by: act_at\n  history:\n'],
      ['- { from: 2022-08-10,', line],
      ['- clause: SM-2', pause],
    ],
  })
  const midnight = (date: string) => instant(`${date}T00:00+08:00`)
  const expected = [
    { from: midnight('2012-01-16'), until: midnight('2020-01-17') },
    { from: midnight('2020-02-03'), until: midnight('2022-08-10') },
    { from: midnight('2022-08-10'), until: midnight('2023-01-01') },
  ]
  for (const date of ['2013-01-01', '2020-01-20', '2024-01-01']) {
    expect(resolvePack(pack, on(date)).clauses['SM-1']?.values).toMatchObject(expected)
  }
})

test('by act_at a pause for good is an end, and one over a change leaves each line its rest', () => {
  const values = (suspended: string) => {
    const changes = {
      [clauses]: [
        ['  history:\n', '  applies_by: act_at\n  history:\n'],
        ['- clause: SM-2', `  suspended: [${suspended}]\n- clause: SM-2`],
      ],
    } as const
    const found = resolvePack(smallPack(changes), on('2024-01-01')).clauses['SM-1']?.values ?? []
    const date = (at: number | undefined) =>
      at === undefined ? '' : new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)
    return found.map(({ from, until }) => `${date(from)}/${date(until)}`)
  }
  expect(values('{ from: 2024-06-01, source: a notice }')).toEqual(['2012-01-16/2022-08-10', '2022-08-10/2024-06-01'])
  expect(values('{ from: 2022-08-01, until: 2022-09-01, source: a notice }')).toEqual([
    '2012-01-16/2022-08-01',
    '2022-09-01/',
  ])
})

test('a disabled clause has words and no value', () => {
  const disabled = `- clause: SM-1
  title: { zh: 答复时限, en: Time to answer }
  text: { zh: 未定。, en: Not settled. }
  value: { name: answer_time, unit: days }
  disabled: { zh: 几天？, en: How many days? }
`
  const clause = resolvePack(smallPack({ [clauses]: disabled, 'pack.yaml': packFrom }), on('2013-01-01')).clauses[
    'SM-1'
  ]
  expect(clause).toMatchObject({ name: 'answer_time', values: [] })
})

const packFrom: Changes[string] = [['flows:', 'from: 2012-01-16\nflows:']]

test.each([
  ['percent', '12.5', { kind: 'share', basisPoints: 1250 }],
  ['percent', '0.29', { kind: 'share', basisPoints: 29 }],
  ['minor', '3000', { kind: 'money', amountMinor: 3000 }],
  ['count', '3', { kind: 'count', count: 3 }],
  ['flag', 'true', { kind: 'flag', on: true }],
  ['working_days', '4', { kind: 'period', period: { clock: 'working_days', unit: 'working_days', value: 4 } }],
  ['months', '6', { kind: 'period', period: { clock: 'months', unit: 'months', value: 6 } }],
])('a value in %s is read as what it means: %s', (unit, written, value) => {
  const pack = smallPack({
    [clauses]: [
      ['unit: days, counted', `unit: ${unit}, counted`],
      ['value: 5', `value: ${written}`],
    ],
  })
  expect(resolvePack(pack, on('2013-01-01')).clauses['SM-1']?.values[0]?.value).toEqual(value)
})

test('parts of a flow come and go with their dates', () => {
  const pack = smallPack({
    [flow]: [
      ['merchant: [agree, refuse]', 'merchant: [agree, { action: refuse, from: 2022-08-09 }]'],
      [
        'ClaimRefused: refused',
        'ClaimRefused: [{ close: lapsed, until: 2022-08-09 }, { stage: refused, from: 2022-08-09 }]',
      ],
    ],
  })
  const waiting = (date: string) => resolvePack(pack, on(date)).flows.after_sale?.stages.waiting
  expect(waiting('2022-08-08')?.allows.merchant).toEqual([{ action: 'agree' }])
  expect(waiting('2022-08-09')?.allows.merchant).toEqual([{ action: 'agree' }, { action: 'refuse' }])
  expect(waiting('2022-08-08')?.movesTo.ClaimRefused).toEqual({ close: 'lapsed' })
  expect(waiting('2022-08-09')?.movesTo.ClaimRefused).toEqual({ stage: 'refused' })
  expect(changeDates(pack)).toEqual(['2012-01-16', '2022-08-09', '2022-08-10'])
})

test("what holds everywhere is in each stage, and the stage's own entry wins", () => {
  const own = '    allows: { buyer: [{ action: withdraw, clause: SM-3 }], system: [lapse_by_silence] }'
  const pack = smallPack({ [flow]: [['    allows: { system: [lapse_by_silence] }', own]] })
  const stages = resolvePack(pack, on('2024-01-01')).flows.after_sale?.stages
  expect(stages?.waiting?.allows.buyer).toEqual([{ action: 'withdraw' }])
  expect(stages?.refused?.allows.buyer).toEqual([{ action: 'withdraw', clause: 'SM-3' }])
  expect(stages?.refunding?.movesTo.ClaimWithdrawn).toEqual({ close: 'withdrawn' })
})
