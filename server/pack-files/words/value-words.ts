import type { ClauseValue, Scope, Wording } from '../../../core/policy/clause.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import { moneyWords } from '../../application/wording/money-words.ts'
import { periodWords } from '../../application/wording/period-words.ts'

/** A clause's value as a person says it: 2 天 / 2 days. */
export function valueWords(value: ClauseValue, currency: string): Wording {
  switch (value.kind) {
    case 'period':
      return periodWords(value.period)
    case 'share':
      return both(`${value.basisPoints / 100}%`)
    case 'money':
      return both(moneyWords(value.amountMinor, currency))
    case 'count':
      return both(String(value.count))
    case 'points':
      return {
        zh: `${value.hundredths / 100} 分`,
        en: `${value.hundredths / 100} ${value.hundredths === 100 ? 'point' : 'points'}`,
      }
    case 'flag':
      return value.on ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  }
}

/** In what money a value of this scope is: of its market, or the marketplace's own. */
export function currencyIn({ currency, markets }: Snapshot, { market }: Scope): string {
  return markets?.[String(market)]?.currency ?? currency
}

/** The facts that a value asks for; null for a value that applies everywhere. */
export function scopeWords(scope: Scope): string | null {
  const facts = Object.entries(scope).map(([fact, value]) => `${fact}: ${value}`)
  return facts.length === 0 ? null : facts.join(', ')
}

/** From which moment a period counts. */
export function momentWords(moment: string): Wording {
  return MOMENT_WORDS[moment] ?? both(moment)
}

const MOMENT_WORDS: Readonly<Record<string, Wording>> = {
  stage_entered: { zh: '进入该环节', en: 'entering the stage' },
  case_opened: { zh: '申请提出', en: 'the opening of the case' },
  order_paid: { zh: '付款', en: 'payment' },
  order_completed: { zh: '交易成功', en: 'completion of the order' },
  promised_ship_by: { zh: '承诺的发货时间', en: 'the promised time of shipping' },
  ship_by: { zh: '发货时限', en: 'the time to ship' },
  shipped: { zh: '发货', en: 'shipping' },
  logistics_updated: { zh: '物流最近一次更新', en: "the carrier's last report" },
  signed: { zh: '签收', en: 'delivery' },
  agreed: { zh: '达成一致', en: 'agreement' },
  return_shipped: { zh: '退货寄出', en: 'shipping of the return' },
  return_signed: { zh: '退货签收', en: 'delivery of the return' },
  ruled: { zh: '判定', en: 'the ruling' },
  refunded: { zh: '退款', en: 'the refund' },
  replied: { zh: '商家答复', en: "the merchant's reply" },
  violation_found: { zh: '违规认定', en: 'the finding of the violation' },
  subject_opened: { zh: '原案提出', en: 'the opening of the case it is about' },
  subject_closed: { zh: '原案结案', en: 'the end of the case it is about' },
  subject_ruled: { zh: '原判定', en: 'the ruling it is about' },
  subject_refunded: { zh: '原案退款', en: 'the refund it is about' },
  replacement_shipped: { zh: '换货寄出', en: 'shipping of the replacement' },
}

/** What a confidence code means. */
export const CONFIDENCE_WORDS: Readonly<Record<string, Wording>> = {
  'V-off': { zh: '官方原文', en: 'official text' },
  'V-rep': { zh: '转载原文', en: 'the rule word for word, reposted' },
  S: { zh: '原始资料所述', en: 'stated in a source document' },
  'U2+': { zh: '两处以上非官方资料一致', en: 'two or more unofficial pages agree' },
  U: { zh: '一处非官方资料', en: 'one unofficial page' },
  own: { zh: '本包自定', en: "the pack's own choice" },
}

export const ROLE_WORDS: Readonly<Record<string, Wording>> = {
  buyer: { zh: '买家', en: 'Buyer' },
  merchant: { zh: '商家', en: 'Merchant' },
  agent: { zh: '客服', en: 'Agent' },
  supervisor: { zh: '主管', en: 'Supervisor' },
  system: { zh: '系统', en: 'System' },
}

function both(en: string, zh = en): Wording {
  return { zh, en }
}
