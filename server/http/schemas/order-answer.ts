import { arrayOf, instant, instantOrNull, object, orNull, text, whole } from './schema-parts.ts'

const person = object({ id: text, name: text })

const line = object({
  id: text,
  title: text,
  category: text,
  goods: text,
  quantity: whole,
  paid_minor: whole,
  promises: arrayOf(text),
  claimed_quantity: whole,
})

export const shipmentSchema = object({
  id: text,
  case_id: orNull(text),
  direction: { enum: ['outbound', 'return'] },
  carrier: text,
  tracking_number: text,
  line_ids: orNull(arrayOf(text)),
  created_at: instant,
  scans: arrayOf(object({ at: instant, kind: text })),
})

export const orderSchema = object({
  id: text,
  buyer: person,
  merchant: person,
  market: orNull(text),
  currency: text,
  paid_at: instant,
  completed_at: instantOrNull,
  promised_ship_by: instantOrNull,
  shipping_fee_minor: whole,
  refunded_minor: whole,
  lines: arrayOf(line),
  shipments: arrayOf(shipmentSchema),
})
