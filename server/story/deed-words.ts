import type { Wording } from '../../core/policy/clause.ts'
import type { Deed, Story } from './story.ts'

/** What the marketplace reports, which is no event of a case: null for deeds that the case itself tells. */
export function deedWords(deed: Deed | null, { people }: Story): Wording | null {
  const { merchant } = people
  switch (deed?.kind) {
    case 'ship': {
      const parcel = `${deed.ship.carrier} ${deed.ship.tracking_number}`
      return { zh: `${merchant.zh}发货，${parcel}`, en: `${merchant.en} ships the order, ${parcel}` }
    }
    case 'complete':
      return { zh: `订单 ${deed.orderId} 交易成功`, en: `Order ${deed.orderId} is completed` }
    case 'deposit': {
      const { amount } = deed.deposit
      return { zh: `${merchant.zh}缴存保证金 ${amount}`, en: `${merchant.en} pays ${amount} into the deposit` }
    }
    default:
      return null
  }
}
