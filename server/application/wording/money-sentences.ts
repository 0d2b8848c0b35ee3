import type { MoneyEvent } from '../../../core/case-file/events.ts'
import { sideWords } from './names.ts'
import { money, type Sentence } from './sentence-parts.ts'

export const moneySentences: { readonly [Type in MoneyEvent['type']]: Sentence<Type> } = {
  HoldPlaced: ({ amountMinor }, names) => {
    const sum = money(amountMinor, names)
    return { zh: `冻结争议款项 ${sum}`, en: `${sum} in dispute is frozen` }
  },
  HoldResolved: ({ resolution, capturedMinor, releasedMinor }, names) => {
    const [captured, released] = [money(capturedMinor, names), money(releasedMinor, names)]
    if (resolution === 'released') return { zh: `解除冻结 ${released}`, en: `${released} is no longer frozen` }
    if (resolution === 'captured')
      return { zh: `划出冻结款 ${captured}`, en: `${captured} of the frozen money is taken` }
    return {
      zh: `划出冻结款 ${captured}，其余 ${released} 解除冻结`,
      en: `${captured} of the frozen money is taken, ${released} is given back`,
    }
  },
  RefundOrdered: ({ amountMinor }, names) => {
    const { zh, en } = sideWords('buyer', names)
    const sum = money(amountMinor, names)
    return { zh: `退款 ${sum} 给${zh}`, en: `${sum} is refunded to ${en}` }
  },
  CollectionRequested: ({ amountMinor, enforced }, names) => {
    const { zh, en } = sideWords('merchant', names)
    const sum = money(amountMinor, names)
    return enforced
      ? { zh: `向${zh}强制划扣 ${sum}`, en: `${sum} is to be taken from ${en}, enforced` }
      : { zh: `向${zh}划扣 ${sum}`, en: `${sum} is to be taken from ${en}` }
  },
  FundsCollected: ({ amountMinor }, names) => {
    const [buyer, merchant] = [sideWords('buyer', names), sideWords('merchant', names)]
    const sum = money(amountMinor, names)
    return {
      zh: `从${merchant.zh}的资金中划得 ${sum}，付给${buyer.zh}`,
      en: `${sum} was taken from ${merchant.en} and goes to ${buyer.en}`,
    }
  },
  FundsFellShort: ({ missingMinor }, names) => {
    const { zh, en } = sideWords('merchant', names)
    const sum = money(missingMinor, names)
    return { zh: `${zh}的资金不足，尚缺 ${sum}`, en: `${en} lacks ${sum}` }
  },
  CompensationAdvanced: ({ form, amountMinor }, names) => {
    const { zh, en } = sideWords('buyer', names)
    const sum = money(amountMinor, names)
    return form === 'with_return'
      ? {
          zh: `平台先行垫付 ${sum}，冻结至退货完成`,
          en: `the platform advances ${sum}, frozen until the goods are back`,
        }
      : { zh: `平台先行垫付 ${sum} 给${zh}`, en: `the platform pays ${en} ${sum} first` }
  },
  AdvanceUnfrozen: ({ amountMinor }, names) => {
    const { zh, en } = sideWords('buyer', names)
    const sum = money(amountMinor, names)
    return { zh: `垫付款 ${sum} 解冻，付给${zh}`, en: `the advance of ${sum} is unfrozen for ${en}` }
  },
  AdvanceReturned: ({ amountMinor }, names) => {
    const sum = money(amountMinor, names)
    return { zh: `调帐：冻结的垫付款 ${sum} 退回平台`, en: `the frozen advance of ${sum} goes back to the fund` }
  },
  AdvanceRecovered: ({ amountMinor }, names) => {
    const sum = money(amountMinor, names)
    return { zh: `平台收回垫付款 ${sum}`, en: `the platform recovers ${sum} of what it advanced` }
  },
  AdvanceWrittenOff: ({ amountMinor }, names) => {
    const sum = money(amountMinor, names)
    return { zh: `垫付款 ${sum} 由平台承担`, en: `the platform bears ${sum} of what it advanced` }
  },
  CollectionCompleted: ({ collectedMinor, missingMinor }, names) => {
    const { zh, en } = sideWords('merchant', names)
    const [sum, short] = [money(collectedMinor, names), money(missingMinor, names)]
    if (missingMinor === 0) return { zh: `划扣${zh} ${sum}，已足额`, en: `${sum} was charged to ${en} in full` }
    if (collectedMinor === 0)
      return { zh: `${zh}无款可扣，待追偿 ${short}`, en: `${en} has nothing that could be taken, and owes ${short}` }
    return {
      zh: `划扣${zh} ${sum}，尚欠 ${short}，待追偿`,
      en: `${sum} was charged to ${en}, who still owes ${short}`,
    }
  },
  MerchantPaid: ({ amountMinor }, names) => {
    const { zh, en } = sideWords('merchant', names)
    const sum = money(amountMinor, names)
    return { zh: `货款 ${sum} 打给${zh}`, en: `${sum} is paid to ${en}` }
  },
  PayoutSettled: ({ amountMinor }, names) => {
    const { zh, en } = sideWords('buyer', names)
    const sum = money(amountMinor, names)
    return { zh: `${sum} 已到${zh}账上`, en: `${sum} has arrived with ${en}` }
  },
  PayoutFailed: ({ reason }) =>
    reason === ''
      ? { zh: '支付渠道打款失败', en: 'the payout failed' }
      : { zh: `支付渠道打款失败：${reason}`, en: `the payout failed: ${reason}` },
  PayoutRetried: () => ({ zh: '重新打款', en: 'the payout is tried again' }),
}
