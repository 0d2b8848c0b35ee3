import type { ReturnEvent } from '../../../core/case-file/events.ts'
import { reasonWords, sideWords } from './names.ts'
import { lowerFirst, money, type Sentence, waybillText } from './sentence-parts.ts'

export const returnSentences: { readonly [Type in ReturnEvent['type']]: Sentence<Type> } = {
  InterceptionStarted: (_event, names) => {
    const { zh, en } = sideWords('merchant', names)
    return { zh: `${zh}选择拦截快递`, en: `${en} is intercepting the parcel` }
  },
  ReturnAddressGiven: (_event, names) => {
    const { zh, en } = sideWords('merchant', names)
    return { zh: `${zh}提供退货地址`, en: `${en} gave the return address` }
  },
  DefaultAddressUsed: (_event, names) => {
    const { zh, en } = sideWords('merchant', names)
    return {
      zh: `${zh}逾期未提供地址，退至默认退货地址`,
      en: `${en} gave no address in time, the goods go to the default one`,
    }
  },
  ReturnShipped: ({ waybill, freightMinor }, names) => {
    const { zh, en } = sideWords('buyer', names)
    const parcel = waybillText(waybill)
    const paid = money(freightMinor, names)
    const freight = freightMinor === 0 ? { zh: '', en: '' } : { zh: `，垫付运费 ${paid}`, en: `, freight ${paid}` }
    return { zh: `${zh}寄回商品，${parcel}${freight.zh}`, en: `${en} sent the goods back, ${parcel}${freight.en}` }
  },
  ReturnConfirmed: ({ bySilence }, names) => {
    const { zh, en } = sideWords('merchant', names)
    return bySilence
      ? { zh: `${zh}逾期未确认，视为已收到退货`, en: `${en} did not confirm in time, the return counts as received` }
      : { zh: `${zh}确认收到退货`, en: `${en} confirmed the return` }
  },
  ReturnDisputed: ({ reason }, names) => {
    const { zh, en } = sideWords('merchant', names)
    const why = reasonWords('return_dispute', reason, names)
    return { zh: `${zh}对退货提出异议：“${why.zh}”`, en: `${en} disputed the return, reason: ${lowerFirst(why.en)}` }
  },
  ReturnNeverSent: (_event, names) => {
    const { zh, en } = sideWords('buyer', names)
    return { zh: `${zh}逾期未填写退货运单`, en: `${en} entered no return waybill in time` }
  },
  ReturnNotArrived: () => ({ zh: '退货逾期未送达', en: 'the return has not arrived in time' }),
  ReplacementShipped: ({ waybill }, names) => {
    const { zh, en } = sideWords('merchant', names)
    const parcel = waybillText(waybill)
    return { zh: `${zh}寄出商品，${parcel}`, en: `${en} sent the goods out, ${parcel}` }
  },
  ReplacementOverdue: (_event, names) => {
    const { zh, en } = sideWords('merchant', names)
    return { zh: `${zh}逾期未寄出，改为退款`, en: `${en} sent nothing out in time, the buyer is refunded instead` }
  },
  ReplacementConfirmed: ({ bySilence }, names) => {
    const { zh, en } = sideWords('buyer', names)
    return bySilence
      ? { zh: `${zh}逾期未确认，视为已收到`, en: `${en} did not react in time, the goods count as received` }
      : { zh: `${zh}确认收到`, en: `${en} confirmed receipt` }
  },
}
