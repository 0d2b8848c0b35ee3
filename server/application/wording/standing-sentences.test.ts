import { join } from 'node:path'
import { expect, test } from 'vitest'
import { instant } from '../../../core/kernel/instant.ts'
import type { StandingBody, StandingEvent, StandingEventType } from '../../../core/standing/events.ts'
import type { Sanction } from '../../../core/standing/sanction.ts'
import type { Statement } from '../../../core/standing/statement.ts'
import type { EnteredViolation } from '../../../core/standing/violation.ts'
import { createPackCatalog } from '../../pack-files/catalog.ts'
import { spokenStandingEvents, standingHappening } from './standing-sentences.ts'

const at = instant('2026-03-01T10:00+08:00')
const rules = createPackCatalog(join(import.meta.dirname, '../../../packs')).snapshotFor('taobao', at)

type Sample<Type extends StandingEventType> = Omit<Extract<StandingBody, { type: Type }>, 'type'>

const violation: EnteredViolation = {
  ...{ id: 'vio_1', caseId: 'case_1', code: 'forbidden_goods', class: 'B', tier: null, pointsHundredths: 1200 },
  ...{ measures: ['take_down'], measuresUntil: null, clause: 'TB-LST-9', at, rules: rules.hash },
}
const sanction: Sanction = {
  ...{ id: 'san_1', account: 'B', class: 'B', levelHundredths: 1200, measures: ['shop_hidden', 'no_listing'] },
  ...{ penaltyMinor: null, clause: 'TB-PTS-10', rules: rules.hash, startsAt: at, endsAt: null, endsBy: null },
  expiresAt: instant('2026-03-08T10:00+08:00'),
  awaits: ['exam'],
  violationIds: ['vio_1'],
}
const words = { zh: '规则', en: 'A rule' }
const statement: Statement = {
  rule: { clause: 'TB-LST-9', title: words, text: words },
  facts: { class: 'B' },
  evidence: [{ kind: 'case', id: 'case_1' }],
  appeal: { allowed: true, until: null, clause: null },
}
const totals = { account: 'B', class: 'B', year: 2026, yearEndsAt: instant('2027-01-01T00:00+08:00') }
const deposit = {
  ...{ categories: [], requiredMinor: 100_000, currency: 'CNY', clause: 'TB-LST-9', balanceMinor: 30_000 },
  ...{ missingMinor: 70_000, dueAt: instant('2026-03-31T10:00+08:00') },
}
const penalty = { sanctionId: 'san_1', amountMinor: 50_000, missingMinor: 150_000, movements: [] }

/** One of each kind of event. A kind without a sample fails the build. */
const samples: { readonly [Type in StandingEventType]: Sample<Type> } = {
  ViolationEntered: { violation, statement },
  ViolationReversed: { violationId: 'vio_1', appealId: 'case_2', pointsHundredths: 600 },
  PointsCounted: { ...totals, hundredths: 1200, carriedHundredths: 0, count: 2, entries: [], dropped: [] },
  PointsCleared: { account: 'B', year: 2026, clearedHundredths: 2400, carriedHundredths: 2400 },
  SanctionAnnounced: { sanction, statement },
  SanctionStarted: { sanctionId: 'san_1', measures: sanction.measures },
  SanctionChanged: { sanction: { ...sanction, awaits: [], endsAt: sanction.expiresAt } },
  SanctionEnded: { sanctionId: 'san_1', reason: 'absorbed' },
  SanctionReversed: { sanctionId: 'san_1' },
  DepositRequired: { required: { ...deposit, within: null, measures: [], rules: rules.hash } },
  DepositCounted: { balanceMinor: 30_000 },
  DepositStood: { deposit },
  DepositReleased: { amountMinor: 30_000, movements: [] },
  PenaltyCharged: penalty,
  PenaltyReturned: { sanctionId: 'san_1', amountMinor: 50_000, movements: [] },
  FigureLimitReached: {
    limit: { figure: 'monthly_disputes', clause: 'TB-MET-3', orderLimitBasisPoints: 9000, pointsHundredths: 200 },
    ...{ day: '2026-03-01', numerator: 6, denominator: null, value: 6 },
  },
  FigureLimitLeft: { figure: 'monthly_disputes', day: '2026-03-09' },
  CorrectionRecorded: { sanctionId: 'san_1' },
  ExamPassed: { sanctionId: 'san_1' },
  SanctionLifted: { sanctionId: 'san_1', reason: 'put_right' },
}

function told<Type extends StandingEventType>(type: Type, changes: Partial<Sample<Type>> = {}) {
  const by = { role: 'supervisor', id: 'v1' } as const
  const event = { seq: 1, at, by, type, clause: 'TB-PTS-10', ...samples[type], ...changes }
  return standingHappening(event as unknown as StandingEvent, rules)
}

test('every kind of event has a sentence in both languages, with no code left in it', () => {
  expect([...spokenStandingEvents].sort()).toEqual(Object.keys(samples).sort())
  for (const type of spokenStandingEvents) {
    const { zh, en } = told(type)
    for (const sentence of [zh, en]) expect(sentence, type).not.toMatch(/undefined|null|NaN|\b(?!vio_)[a-z]+_[a-z]/)
    expect([/\p{Script=Han}/u.test(zh), /\p{Script=Han}/u.test(en)], type).toEqual([true, false])
  }
})

test.each([
  [
    told('ViolationEntered'),
    '记入违规“发布违禁信息”：B 类 12 分，下架商品',
    'A violation is entered, forbidden goods or information: class B, 12 points, the goods are taken down',
  ],
  [
    told('SanctionAnnounced'),
    'B 类满 12 分：店铺屏蔽、限制发布商品，2026年3月1日 10:00 至 2026年3月8日 10:00，还要通过考试',
    'Class B has reached 12 points: the shop is hidden, no goods may be listed, from 1 Mar 2026, 10:00 until ' +
      '8 Mar 2026, 10:00, the exam is still to be passed',
  ],
  [
    told('SanctionAnnounced', { sanction: { ...sanction, levelHundredths: null, account: null, violationIds: [] } }),
    expect.stringMatching(/^保证金未补足：/),
    expect.stringMatching(/^The deposit is not made up: /),
  ],
  [
    told('SanctionEnded', { reason: 'expiry' }),
    '“严重违规 12 分”的处理结束：期满',
    'The sanction under “Grave violations, 12 points” ends: its time is over',
  ],
  [
    told('PenaltyCharged'),
    '“严重违规 12 分”的违约金划扣 ¥500.00，尚缺 ¥1,500.00，有款时再扣',
    '¥500.00 of the penalty under “Grave violations, 12 points” is charged; ¥1,500.00 is missing and will be ' +
      'charged once there is more',
  ],
  [
    told('DepositStood'),
    '保证金还缺 ¥700.00，2026年3月31日 10:00 前补足',
    'The deposit lacks ¥700.00, to be made up by 31 Mar 2026, 10:00',
  ],
  [
    told('FigureLimitReached'),
    '2026年3月1日的“当月退款纠纷笔数”超出限额：单量限为日均的 90%，应记 2 分',
    'Disputed refunds in the month went beyond the limit on 1 Mar 2026: orders are limited to 90% of the daily ' +
      'average, 2 points are called for',
  ],
  [
    told('PointsCleared'),
    '2026 年结束：B 类清零 24 分，24 分留到下一年',
    'The year 2026 is over: 24 points of class B are cleared, 24 points stay for the next year',
  ],
])('%#', (sentence, zh, en) => {
  expect(sentence).toEqual({ zh, en })
})
