import type { PayForm } from '../../../core/case-file/handling.ts'
import type { HandlingEvent } from '../../../core/case-file/handling-events.ts'
import type { Instant } from '../../../core/kernel/instant.ts'
import type { Wording } from '../../../core/policy/clause.ts'
import { ofKind } from '../../../core/policy/of-kind.ts'
import { glossed, MEASURE_WORDS } from './glossary.ts'
import { actorWords, type Names, reasonWords, sideWords } from './names.ts'
import { lowerFirst, money, type Sentence } from './sentence-parts.ts'
import { classWords } from './standing-titles.ts'
import { untilWords } from './time-words.ts'

export const handlingSentences: { readonly [Type in HandlingEvent['type']]: Sentence<Type> } = {
  ReplyGiven: ({ by, resolved, reason }, names) => {
    const who = actorWords(by, names)
    const why = reasonWords(ofKind(names.kind, 'reply'), reason, names)
    const state = resolved ? { zh: '已解决', en: 'solved' } : { zh: '未解决', en: 'not solved' }
    return {
      zh: `${who.zh}答复：${state.zh}，${why.zh}`,
      en: `${who.en} replied: ${state.en}, ${lowerFirst(why.en)}`,
    }
  },
  Urged: ({ by }, names) => {
    const { zh, en } = actorWords(by, names)
    return { zh: `${zh}催单`, en: `${en} urged the merchant` }
  },
  ReplyOverdue: (_event, names) => {
    const { zh, en } = sideWords('merchant', names)
    return { zh: `${zh}逾期未答复，转平台处理`, en: `${en} didn't answer in time; the platform handles it` }
  },
  ResolutionAnswered: ({ by, satisfied }, names) => {
    const { zh, en } = actorWords(by, names)
    return satisfied
      ? { zh: `${zh}确认已解决`, en: `${en} confirmed that it is solved` }
      : { zh: `${zh}表示未解决`, en: `${en} said that it isn't solved` }
  },
  ResolutionUnanswered: (_event, names) => {
    const { zh, en } = sideWords('buyer', names)
    return { zh: `${zh}逾期未确认`, en: `${en} said nothing in time` }
  },
  SentBack: ({ by }, names) => {
    const { zh, en } = actorWords(by, names)
    return { zh: `${zh}退回商家重新处理`, en: `${en} sent it back to the merchant` }
  },
  HandlingClosed: ({ by, result }, names) => {
    const { zh, en } = actorWords(by, names)
    const what = reasonWords(ofKind(names.kind, 'close'), result, names)
    return { zh: `${zh}处理完毕：${what.zh}`, en: `${en} finished handling it: ${lowerFirst(what.en)}` }
  },
  Upheld: ({ by, degree, measure, effects }, names) => {
    const { zh, en } = actorWords(by, names)
    const parts = [degreeWords(degree), measure === null ? null : measureWords([measure]), effectWords(effects, names)]
    const more = parts.filter(part => part !== null)
    return {
      zh: [`${zh}判定成立`, ...more.map(part => part.zh)].join('，'),
      en: [`${en} upheld it`, ...more.map(part => part.en)].join(', '),
    }
  },
  Dismissed: ({ by, reason }, names) => {
    const { zh, en } = actorWords(by, names)
    const why = reasonWords(ofKind(names.kind, 'dismissal'), reason, names)
    return { zh: `${zh}不予支持：${why.zh}`, en: `${en} dismissed it: ${lowerFirst(why.en)}` }
  },
  WithdrawalVerified: ({ by, verified }, names) => {
    const { zh, en } = actorWords(by, names)
    return verified
      ? { zh: `${zh}核实：买家确已撤诉`, en: `${en} verified that the buyer has withdrawn` }
      : { zh: `${zh}核实：买家没有撤诉`, en: `${en} found that the buyer has not withdrawn` }
  },
  BuyerBlocked: (_event, names) => blocking(names, { zh: '拉黑', en: 'blocked' }),
  BuyerUnblocked: (_event, names) => blocking(names, { zh: '取消拉黑', en: 'unblocked' }),
  AppealSupplemented: ({ by }, names) => {
    const { zh, en } = actorWords(by, names)
    return { zh: `${zh}补充申诉材料`, en: `${en} supplemented the appeal` }
  },
  AppealGranted: ({ by, amountMinor, pointsHundredths }, names) => {
    const { zh, en } = actorWords(by, names)
    const parts = [
      ...(amountMinor === null ? [] : [{ zh: money(amountMinor, names), en: money(amountMinor, names) }]),
      ...(pointsHundredths === undefined ? [] : [pointsWords(pointsHundredths)]),
    ]
    if (parts.length === 0) return { zh: `${zh}判定申诉成立`, en: `${en} granted the appeal` }
    return {
      zh: [`${zh}判定申诉部分成立`, ...parts.map(part => part.zh)].join('，'),
      en: [`${en} granted the appeal in part`, ...parts.map(part => part.en)].join(', '),
    }
  },
  AppealRejected: ({ by, reason }, names) => {
    const { zh, en } = actorWords(by, names)
    const why = reason === null ? null : reasonWords(ofKind(names.kind, 'rejection'), reason, names)
    return {
      zh: `${zh}判定申诉不成立${why === null ? '' : `：${why.zh}`}`,
      en: `${en} rejected the appeal${why === null ? '' : `: ${lowerFirst(why.en)}`}`,
    }
  },
  ViolationFound: ({ violation, at }, names) => violationWords(violation, { at, names }),
  CompensationSet: ({ compensation }, names) => {
    const sum = money(compensation.amountMinor, names)
    const form = PAY_FORM_WORDS[compensation.payForm]
    return { zh: `赔付金额：${sum}${form.zh}`, en: `the compensation is ${sum}${form.en}` }
  },
  CompensationCapped: ({ amountMinor }, names) => {
    const sum = money(amountMinor, names)
    return { zh: `同一订单赔付已近上限，余 ${sum}`, en: `the order's cap leaves ${sum}` }
  },
  NothingToCompensate: () => ({ zh: '无须赔付', en: 'there is nothing to compensate' }),
  CreditGranted: ({ amountMinor }, names) => {
    const { zh, en } = sideWords('buyer', names)
    const sum = money(amountMinor, names)
    return { zh: `${sum} 以券或积分发给${zh}`, en: `${sum} goes to ${en} as a coupon or in points` }
  },
  PenaltyCollected: ({ amountMinor }, names) => {
    const { zh, en } = sideWords('merchant', names)
    const sum = money(amountMinor, names)
    return { zh: `${zh}另向平台支付 ${sum}`, en: `${en} pays the platform ${sum} besides` }
  },
  RulingOverturned: ({ part, restoredMinor, writtenOffMinor }, names) => {
    const { zh, en } = sideWords('merchant', names)
    const what = part ? { zh: '部分撤销', en: 'is undone in part' } : { zh: '撤销', en: 'is undone' }
    const [back, waived] = [money(restoredMinor, names), money(writtenOffMinor, names)]
    const parts = [
      ...(restoredMinor > 0 ? [{ zh: `由平台退还${zh} ${back}`, en: `the platform gives ${en} ${back} back` }] : []),
      ...(writtenOffMinor > 0 ? [{ zh: `免追 ${waived}`, en: `${en} no longer owes ${waived}` }] : []),
    ]
    return {
      zh: [`申诉成立，原处理${what.zh}`, ...parts.map(part => part.zh)].join('；'),
      en: [`the appeal was granted, the decision ${what.en}`, ...parts.map(part => part.en)].join('; '),
    }
  },
  ViolationRevoked: ({ violationId, pointsHundredths }) => {
    if (pointsHundredths === undefined) {
      return { zh: `违规 ${violationId} 已撤销`, en: `the violation ${violationId} is revoked` }
    }
    const { zh, en } = pointsWords(pointsHundredths)
    return { zh: `违规 ${violationId} 退回 ${zh}`, en: `of the violation ${violationId}, ${en} are taken back` }
  },
}

const PAY_FORM_WORDS: { readonly [Form in PayForm]: Wording } = {
  cash: { zh: '', en: '' },
  coupon: { zh: '（红包或无门槛券）', en: ', as a coupon' },
  points: { zh: '（积分）', en: ', in points' },
}

function pointsWords(hundredths: number): Wording {
  return { zh: `${hundredths / 100} 分`, en: `${hundredths / 100} points` }
}

type Found = Extract<HandlingEvent, { type: 'ViolationFound' }>['violation']

function violationWords(violation: Found, { at, names }: { at: Instant; names: Names }): Wording {
  const { code, class: group, pointsHundredths, penaltyMinor, measures, measuresUntil } = violation
  const { zh, en } = sideWords('merchant', names)
  const what = reasonWords('violation', code, names)
  const points = pointsHundredths === null ? null : String(pointsHundredths / 100)
  const weight = points === null ? penaltyWords(penaltyMinor, names) : { zh: ` ${points} 分`, en: `, ${points} points` }
  const kind = classWords(group, names.snapshot)
  const done = measures.length === 0 ? { zh: '', en: '' } : sanctionWords(measures, { until: measuresUntil, at, names })
  return {
    zh: `${zh}违规：${what.zh}，${kind.zh}${weight.zh}${done.zh}`,
    en: `${en} breached the rules: ${lowerFirst(what.en)}, ${kind.en}${weight.en}${done.en}`,
  }
}

function sanctionWords(measures: readonly string[], { until, at, names }: Imposed): Wording {
  const done = measureWords(measures)
  if (until === null) return { zh: `，${done.zh}`, en: `, ${done.en}` }
  const end = untilWords(until, { from: at, zone: names.snapshot.zone, countsDates: false })
  return { zh: `，${done.zh}，至 ${end.zh}`, en: `, ${done.en}, until ${end.en}` }
}

interface Imposed {
  readonly until: Instant | null
  readonly at: Instant
  readonly names: Names
}

function penaltyWords(penaltyMinor: number | undefined, names: Names): Wording {
  if (penaltyMinor === undefined) return { zh: '', en: '' }
  const sum = money(penaltyMinor, names)
  return { zh: `，违约金 ${sum}`, en: `, a penalty of ${sum}` }
}

/** Take-down, deletion and the like, as every marketplace calls them. */
function measureWords(measures: readonly string[]): Wording {
  const all = measures.map(measure => glossed(MEASURE_WORDS, measure))
  return { zh: all.map(({ zh }) => zh).join('、'), en: all.map(({ en }) => en).join(', ') }
}

function degreeWords(degree: number | null): Wording | null {
  return degree === null ? null : { zh: `情节第 ${degree} 档`, en: `degree ${degree}` }
}

function effectWords(effects: readonly string[], names: Names): Wording | null {
  if (effects.length === 0) return null
  const all = effects.map(effect => reasonWords('effect', effect, names))
  return { zh: all.map(({ zh }) => zh).join('、'), en: all.map(({ en }) => lowerFirst(en)).join(', ') }
}

function blocking(names: Names, verb: Wording): Wording {
  const merchant = sideWords('merchant', names)
  const buyer = sideWords('buyer', names)
  return {
    zh: `${merchant.zh}${verb.zh}${buyer.zh}，交易不受影响`,
    en: `${merchant.en} ${verb.en} ${buyer.en}; trading goes on`,
  }
}
