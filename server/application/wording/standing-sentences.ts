import type { Instant } from '../../../core/kernel/instant.ts'
import type { Wording } from '../../../core/policy/clause.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { LiftReason, StandingEvent, StandingEventType } from '../../../core/standing/events.ts'
import type { Sanction } from '../../../core/standing/sanction.ts'
import type { EnteredViolation } from '../../../core/standing/violation.ts'
import { figureLimitSentences } from './figure-limit-sentences.ts'
import { moneyWords } from './money-words.ts'
import { roleWords } from './names.ts'
import { lowerFirst, upperFirst } from './sentence-parts.ts'
import type { StandingSentence } from './standing-sentence.ts'
import { classWords, counted, measureTitle, pointsWords, violationTitle } from './standing-titles.ts'
import { momentWords } from './time-words.ts'

/**
 * What happened to a merchant's standing as a sentence, without its moment and its clause, which stand beside it.
 * Titles are those of the rules that are given.
 */
export function standingHappening(event: StandingEvent, rules: Snapshot): Wording {
  const speak = sentences[event.type] as StandingSentence<StandingEventType>
  const { zh, en } = speak(event, rules)
  return { zh, en: upperFirst(en) }
}

/** A kind of event that is missing here fails the build. */
const sentences: { readonly [Type in StandingEventType]: StandingSentence<Type> } = {
  ViolationEntered: ({ violation, statement }, rules) => {
    const weight = weightWords(violation, rules)
    const kind = classWords(violation.class, rules)
    if (violation.caseId === null) {
      return {
        zh: `带入以前的扣分：${kind.zh}${weight.zh}`,
        en: `points from before are brought in: ${kind.en}${weight.en}`,
      }
    }
    const { zh, en } = violationTitle(violation.code, statement.rule.title, rules)
    return {
      zh: `记入违规“${zh}”：${kind.zh}${weight.zh}`,
      en: `a violation is entered, ${lowerFirst(en)}: ${kind.en}${weight.en}`,
    }
  },
  ViolationReversed: ({ violationId, pointsHundredths }) => {
    const points = pointsHundredths === null ? null : pointsWords(pointsHundredths)
    return points === null
      ? {
          zh: `申诉成立，违规 ${violationId} 撤回`,
          en: `an appeal was granted: the violation ${violationId} is taken back`,
        }
      : {
          zh: `申诉部分成立，违规 ${violationId} 退回 ${points.zh}`,
          en: `an appeal was granted in part: of the violation ${violationId}, ${points.en} are taken back`,
        }
  },
  PointsCounted: ({ account, hundredths, count }, rules) => {
    const [kind, points] = [classWords(account, rules), pointsWords(hundredths)]
    return {
      zh: `${kind.zh}现计 ${points.zh}，${count} 起违规`,
      en: `${kind.en} now stands at ${points.en}, ${counted(count, 'violation')}`,
    }
  },
  PointsCleared: ({ account, year, clearedHundredths, carriedHundredths }, rules) => {
    const kind = classWords(account, rules)
    const [cleared, carried] = [pointsWords(clearedHundredths), pointsWords(carriedHundredths)]
    const rest =
      carriedHundredths === 0
        ? { zh: '', en: '' }
        : { zh: `，${carried.zh}留到下一年`, en: `, ${carried.en} stay for the next year` }
    return {
      zh: `${year} 年结束：${kind.zh}清零 ${cleared.zh}${rest.zh}`,
      en: `the year ${year} is over: ${cleared.en} of ${kind.en} are cleared${rest.en}`,
    }
  },
  SanctionAnnounced: ({ sanction }, rules) => {
    const [why, what] = [causeWords(sanction, rules), sanctionWords(sanction, rules)]
    return { zh: `${why.zh}：${what.zh}`, en: `${why.en}: ${what.en}` }
  },
  SanctionStarted: ({ measures, clause }, rules) => {
    const [which, what] = [underWords(clause, rules), measuresWords(measures, rules)]
    if (measures.length === 0) return { zh: `${which.zh}处理开始`, en: `the sanction${which.en} begins` }
    return { zh: `${which.zh}处理开始：${what.zh}`, en: `the sanction${which.en} begins: ${what.en}` }
  },
  SanctionChanged: ({ sanction, clause }, rules) => {
    const [which, what] = [underWords(clause, rules), sanctionWords(sanction, rules)]
    return { zh: `${which.zh}处理有变：${what.zh}`, en: `the sanction${which.en} has changed: ${what.en}` }
  },
  SanctionEnded: ({ reason, clause }, rules) => {
    const [which, why] = [underWords(clause, rules), END_WORDS[reason]]
    return { zh: `${which.zh}处理结束：${why.zh}`, en: `the sanction${which.en} ends: ${why.en}` }
  },
  SanctionReversed: ({ clause }, rules) => {
    const which = underWords(clause, rules)
    return {
      zh: `${which.zh}处理撤销，视为从未作出`,
      en: `the sanction${which.en} is taken back and counts as never imposed`,
    }
  },
  DepositRequired: ({ required: { requiredMinor, currency } }) => {
    if (requiredMinor === 0) return { zh: '不再要求保证金', en: 'no deposit is asked for any more' }
    const sum = moneyWords(requiredMinor, currency)
    return { zh: `应缴保证金 ${sum}`, en: `a deposit of ${sum} is asked for` }
  },
  DepositCounted: ({ balanceMinor }, { currency }) => {
    const sum = moneyWords(balanceMinor, currency)
    return { zh: `保证金现有 ${sum}`, en: `the deposit holds ${sum}` }
  },
  DepositStood: ({ deposit: { missingMinor, currency, dueAt } }, rules) => {
    if (missingMinor === 0) return { zh: '保证金已足额', en: 'the deposit is full' }
    const sum = moneyWords(missingMinor, currency)
    const due = dueAt === null ? null : momentWords(dueAt, rules.zone)
    return due === null
      ? { zh: `保证金还缺 ${sum}`, en: `the deposit lacks ${sum}` }
      : { zh: `保证金还缺 ${sum}，${due.zh} 前补足`, en: `the deposit lacks ${sum}, to be made up by ${due.en}` }
  },
  DepositReleased: ({ amountMinor, movements }, rules) => {
    const sum = moneyWords(amountMinor, movements[0]?.currency ?? rules.currency)
    return { zh: `退还保证金 ${sum}`, en: `${sum} of the deposit is paid back` }
  },
  PenaltyCharged: ({ amountMinor, missingMinor, movements, clause }, rules) => {
    const currency = movements[0]?.currency ?? rules.currency
    const [which, sum] = [underWords(clause, rules), moneyWords(amountMinor, currency)]
    const missing = moneyWords(missingMinor, currency)
    const rest =
      missingMinor === 0
        ? { zh: '', en: '' }
        : { zh: `，尚缺 ${missing}，有款时再扣`, en: `; ${missing} is missing and will be charged once there is more` }
    return {
      zh: `${which.zh}违约金划扣 ${sum}${rest.zh}`,
      en: `${sum} of the penalty${which.en} is charged${rest.en}`,
    }
  },
  PenaltyReturned: ({ amountMinor, movements }, rules) => {
    const sum = moneyWords(amountMinor, movements[0]?.currency ?? rules.currency)
    return { zh: `退回违约金 ${sum}`, en: `a penalty of ${sum} is given back` }
  },
  ...figureLimitSentences,
  CorrectionRecorded: ({ by }) => {
    const who = roleWords(by.role)
    return { zh: `${who.zh}记录：违规已经纠正`, en: `${who.en} recorded that the breach was put right` }
  },
  ExamPassed: ({ by }) => {
    const who = roleWords(by.role)
    return { zh: `${who.zh}记录：规则考试已经通过`, en: `${who.en} recorded that the exam on the rules was passed` }
  },
  SanctionLifted: ({ by, reason, clause }, rules) => {
    const [who, which, why] = [roleWords(by.role), underWords(clause, rules), LIFT_WORDS[reason]]
    return {
      zh: `${who.zh}解除${which.zh}处理：${why.zh}`,
      en: `${who.en} lifted the sanction${which.en}: ${why.en}`,
    }
  },
}

/** Every kind of event that has a sentence. */
export const spokenStandingEvents = Object.keys(sentences) as readonly StandingEventType[]

const END_WORDS: Readonly<Record<NonNullable<Sanction['endsBy']> | 'reversed', Wording>> = {
  expiry: { zh: '期满', en: 'its time is over' },
  made_up: { zh: '已补足', en: 'the deposit was made up' },
  absorbed: { zh: '由更重的处理代替', en: 'a heavier one takes its place' },
  lifted: { zh: '平台解除', en: 'the platform has lifted it' },
  reversed: { zh: '所依据的已经撤回', en: 'what it followed from is taken back' },
}

const LIFT_WORDS: { readonly [Reason in LiftReason]: Wording } = {
  put_right: { zh: '已经纠正', en: 'the breach was put right' },
  imposed_wrongly: { zh: '处理有误', en: 'it was imposed wrongly' },
  carried_out: { zh: '已经执行', en: 'it was carried out' },
  other: { zh: '其他原因', en: 'for another reason' },
}

function weightWords(violation: EnteredViolation, rules: Snapshot): Wording {
  const { pointsHundredths, penaltyMinor, measures } = violation
  const parts = [
    ...(pointsHundredths === null ? [] : [pointsWords(pointsHundredths)]),
    ...(penaltyMinor === undefined ? [] : [penaltyWords(penaltyMinor, rules)]),
    ...(measures.length === 0 ? [] : [measuresWords(measures, rules)]),
  ]
  if (parts.length === 0) return { zh: '', en: '' }
  return { zh: ` ${parts.map(({ zh }) => zh).join('，')}`, en: `, ${parts.map(({ en }) => en).join(', ')}` }
}

/** What brought a sanction: so many points, a deposit that is short, or a violation by itself. */
function causeWords({ account, levelHundredths, violationIds }: Sanction, rules: Snapshot): Wording {
  if (levelHundredths !== null && account !== null) {
    const [kind, points] = [classWords(account, rules), pointsWords(levelHundredths)]
    return { zh: `${kind.zh}满 ${points.zh}`, en: `${kind.en} has reached ${points.en}` }
  }
  if (violationIds.length === 0) return { zh: '保证金未补足', en: 'the deposit is not made up' }
  return { zh: '因一项违规', en: 'a violation brings this by itself' }
}

function sanctionWords(sanction: Sanction, rules: Snapshot): Wording {
  const { measures, penaltyMinor, awaits } = sanction
  const parts = [
    ...(measures.length === 0 ? [] : [measuresWords(measures, rules), timeWords(sanction, rules)]),
    ...(penaltyMinor === null ? [] : [penaltyWords(penaltyMinor, rules)]),
    ...awaits.map(wait => AWAITED_WORDS[wait]),
  ]
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') }
}

const AWAITED_WORDS: { readonly [Wait in Sanction['awaits'][number]]: Wording } = {
  correction: { zh: '还要纠正', en: 'the breach is still to be put right' },
  exam: { zh: '还要通过考试', en: 'the exam is still to be passed' },
}

/** From when until when; of one that waits for something else besides, the earliest end. */
function timeWords({ startsAt, endsAt, expiresAt }: Sanction, { zone }: Snapshot): Wording {
  const from = momentWords(startsAt, zone)
  const end: Instant | null = endsAt ?? expiresAt
  if (end === null) return { zh: `自 ${from.zh} 起`, en: `from ${from.en} on` }
  const to = momentWords(end, zone)
  return { zh: `${from.zh} 至 ${to.zh}`, en: `from ${from.en} until ${to.en}` }
}

/** By which rule, in its own words; of one that today's rules lack, the clause beside the sentence tells. */
function underWords(clause: string | undefined, { clauses }: Snapshot): Wording {
  const title = clause === undefined ? undefined : clauses[clause]?.title
  return title === undefined ? { zh: '', en: '' } : { zh: `“${title.zh}”的`, en: ` under “${title.en}”` }
}

function measuresWords(measures: readonly string[], rules: Snapshot): Wording {
  const all = measures.map(code => measureTitle(code, rules))
  return { zh: all.map(({ zh }) => zh).join('、'), en: all.map(({ en }) => lowerFirst(en)).join(', ') }
}

function penaltyWords(penaltyMinor: number, { currency }: Snapshot): Wording {
  const sum = moneyWords(penaltyMinor, currency)
  return { zh: `违约金 ${sum}`, en: `a penalty of ${sum}` }
}
