import type { StandingEventType } from '../../core/standing/events.ts'

/** What a standing's events carry and mean. A kind that is missing here fails the build. */
export const STANDING_EVENTS: Readonly<Record<StandingEventType, readonly [fields: string, zh: string, en: string]>> = {
  ViolationEntered: ['violation statement', '记入一项违规及其理由', 'A violation is entered with its reasons'],
  ViolationReversed: [
    'violation_id appeal_id points_hundredths',
    '申诉成立，违规全部或部分撤回',
    'An appeal took back a violation, or so many of its points',
  ],
  PointsCounted: [
    'account class year year_ends_at hundredths carried_hundredths count entries dropped',
    '一个账户的扣分变为此数',
    'An account now holds so many points',
  ],
  PointsCleared: [
    'account year cleared_hundredths carried_hundredths',
    '年底清零，或结转',
    'A year ended; its points were cleared or carried over',
  ],
  SanctionAnnounced: ['sanction statement', '公布一项处理及其理由', 'A sanction is announced with its reasons'],
  SanctionStarted: ['sanction_id measures', '处理开始', 'Its measures begin'],
  SanctionChanged: ['sanction', '处理的起止或条件有变', 'Its beginning, end or conditions are others now'],
  SanctionEnded: ['sanction_id reason', '处理结束', 'Its measures end'],
  SanctionReversed: ['sanction_id', '处理撤销，视为从未作出', 'It counts as never imposed'],
  FigureLimitReached: [
    'limit day numerator denominator value',
    '指标超出限额，或进入另一档',
    'A figure went beyond a limit, or into another tier of it',
  ],
  FigureLimitLeft: ['figure day', '指标回到限额之内', 'It is within its limit again'],
  CorrectionRecorded: ['sanction_id', '记录违规已纠正', 'The breach was put right'],
  ExamPassed: ['sanction_id', '记录考试通过', 'The exam on the rules was passed'],
  SanctionLifted: ['sanction_id reason', '平台提前解除', 'The platform lifts it'],
  DepositRequired: ['required', '应缴的保证金', 'A deposit is asked for'],
  DepositCounted: ['balance_minor', '保证金余额变为此数', 'So much is in the deposit'],
  DepositStood: ['deposit', '保证金是否足额、补足的时限', 'What is missing, and until when'],
  DepositReleased: ['amount_minor movements', '退还保证金', 'A part of the deposit is paid back'],
  PenaltyCharged: ['sanction_id amount_minor missing_minor movements', '划扣违约金', 'A penalty is charged'],
  PenaltyReturned: ['sanction_id amount_minor movements', '退回违约金', 'A penalty is given back'],
}
