import type { Wording } from '../../core/policy/clause.ts'
import { glossed, SCAN_WORDS } from '../application/wording/glossary.ts'
import { moneyWords } from '../application/wording/money-words.ts'
import { currencyOf, minorOf } from './scalars.ts'
import type { Deed, Story } from './story.ts'

/** What the marketplace reports where no case tells it: null for what only ever happens in a case. */
export function deedWords(deed: Deed | null, { people }: Story): Wording | null {
  const { merchant } = people
  switch (deed?.kind) {
    case 'ship': {
      const parcel = `${deed.ship.carrier} ${deed.ship.tracking_number}`
      return { zh: `${merchant.zh}发货，${parcel}`, en: `${merchant.en} ships the order, ${parcel}` }
    }
    case 'scan': {
      const { kind, signed_by } = deed.scan
      const { zh, en } = glossed(SCAN_WORDS, kind)
      const person = Object.values(people).find(one => one?.zh === signed_by)?.en ?? signed_by
      const by = signed_by === undefined ? { zh: '', en: '' } : { zh: `，签收人 ${signed_by}`, en: ` by ${person}` }
      return { zh: `物流：包裹${zh}${by.zh}`, en: `Carrier: the parcel ${en}${by.en}` }
    }
    case 'complete':
      return { zh: `订单 ${deed.orderId} 交易成功`, en: `Order ${deed.orderId} is completed` }
    case 'deposit': {
      const amount = moneyWords(minorOf(deed.deposit.amount), currencyOf(deed.deposit.amount))
      return { zh: `${merchant.zh}缴存保证金 ${amount}`, en: `${merchant.en} pays ${amount} into the deposit` }
    }
    default:
      return null
  }
}
