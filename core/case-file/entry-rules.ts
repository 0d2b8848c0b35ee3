import { findViolation } from './consequences.ts'
import type { EventDraft } from './events.ts'
import type { Matter } from './matter.ts'
import { advanceSpeedily } from './money/advance-speedily.ts'
import { chargeFreight } from './money/charge-freight.ts'
import { chargeMerchant } from './money/charge-merchant.ts'
import { orderCompensation } from './money/order-compensation.ts'
import { orderRefund } from './money/order-refund.ts'
import { payMerchant } from './money/pay-merchant.ts'
import { placeHold } from './money/place-hold.ts'

/** What a stage may do by itself when a case enters it: named in the flow, decided here. */
export const entryRules: Readonly<Record<string, (matter: Matter) => readonly EventDraft[]>> = {
  place_hold: placeHold,
  order_refund: orderRefund,
  charge_freight: chargeFreight,
  charge_merchant: chargeMerchant,
  advance_speedily: advanceSpeedily,
  pay_merchant: payMerchant,
  find_violation: findViolation,
  order_compensation: orderCompensation,
}
