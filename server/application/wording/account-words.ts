import type { Wording } from '../../../core/policy/clause.ts'

/** What a place for money is called: 晨光数码的保证金 / the deposit of Chenguang Digital. `nameOf` knows the ids' people. */
export function accountWords(path: string, nameOf: (role: string, id: string) => Wording): Wording {
  const [kind = '', id = '', place = '', more] = path.split(':')
  const known = OF_ONE[path]
  if (known !== undefined) return known
  if (kind === 'escrow') {
    return more === 'held'
      ? { zh: `订单 ${place} 被冻结的货款`, en: `the frozen money of order ${place}` }
      : { zh: `订单 ${place} 的担保货款`, en: `the money of order ${place} in escrow` }
  }
  if (kind === 'platform' && id === 'recoverable') {
    const { zh, en } = nameOf('merchant', place)
    return { zh: `待向${zh}追偿`, en: `to be recovered from ${en}` }
  }
  const words = OF_SIDES[`${kind}:${place}`]
  if (words === undefined) return { zh: path, en: path }
  const { zh, en } = nameOf(kind, id)
  return { zh: `${zh}${words.zh}`, en: `${words.en} ${en}` }
}

const OF_ONE: Readonly<Record<string, Wording>> = {
  'platform:penalties': { zh: '平台收取的违约金', en: 'what merchants paid for breaches' },
  'platform:relief': { zh: '平台垫付基金', en: "the platform's relief fund" },
  'external:psp': { zh: '支付渠道（站外）', en: 'the payment provider (outside)' },
}

const OF_SIDES: Readonly<Record<string, Wording>> = {
  'merchant:payable': { zh: '的应收货款', en: 'what is owed to' },
  'merchant:deposit': { zh: '的保证金', en: 'the deposit of' },
  'merchant:held': { zh: '被冻结的资金', en: 'the frozen funds of' },
  'merchant:debt': { zh: '欠平台的垫付款', en: 'the debt of' },
  'buyer:refundable': { zh: '的待付退款', en: 'refunds on their way to' },
  'buyer:coupon': { zh: '的无门槛券与积分', en: 'coupons and points of' },
  'buyer:held': { zh: '被冻结的垫付款', en: 'the advance frozen for' },
}
