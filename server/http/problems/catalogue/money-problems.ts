import type { ProblemWording } from '../problem-wording.ts'

export const moneyProblems: Readonly<Record<string, ProblemWording>> = {
  insufficient_funds: {
    title: { zh: '余额不足', en: 'Not enough funds' },
    detail: {
      zh: '账户余额不足。',
      en: 'The account doesn’t hold enough.',
    },
  },
  refund_exceeds_payment: {
    title: { zh: '退款超过已付金额', en: 'The refunds exceed the payment' },
    detail: {
      zh: '本单的退款合计会超过买家已付的金额。',
      en: 'The refunds of this order would exceed what was paid for it.',
    },
  },
  hold_already_resolved: {
    title: { zh: '冻结款已处理', en: 'The hold is resolved' },
    detail: {
      zh: '这笔冻结款已经处理过，只能处理一次。',
      en: 'This hold has been resolved before, and is resolved once.',
    },
  },
  nothing_to_collect: {
    title: { zh: '没有要收取的款项', en: 'Nothing to collect' },
    detail: {
      zh: '本案没有等待收取的款项。',
      en: 'This case asks for no money of the merchant.',
    },
  },
  nothing_to_recover: {
    title: { zh: '没有要追回的垫付款', en: 'Nothing to recover' },
    detail: {
      zh: '本案没有等待追回的垫付款。',
      en: 'This case has no advance to be taken back.',
    },
  },
  payout_not_found: {
    title: { zh: '没有找到付款', en: 'The payout was not found' },
    detail: {
      zh: '没有这笔付款。',
      en: 'There is no such payout.',
    },
  },
  payout_already_settled: {
    title: { zh: '付款已到账', en: 'The payout is settled' },
    detail: {
      zh: '这笔付款已经到账，不能再失败或重试。',
      en: 'This payout has been made. It can’t fail or be tried again.',
    },
  },
  payout_not_failed: {
    title: { zh: '付款没有失败', en: 'The payout has not failed' },
    detail: {
      zh: '只有失败的付款可以重试。',
      en: 'Only a payout that failed can be tried again.',
    },
  },
  deposit_differs: {
    title: { zh: '保证金记录不同', en: 'The deposit differs' },
    detail: {
      zh: '同一个 reference 之前上报的是别的金额或币种。',
      en: 'This reference was reported with another amount or currency.',
    },
  },
}
