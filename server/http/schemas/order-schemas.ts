import {
  amountMinorField,
  currencyField,
  idField,
  idList,
  instantField,
  type JsonSchema,
  textField,
} from '../../../core/kernel/fields.ts'

const person = {
  type: 'object',
  properties: { id: idField, name: textField(100) },
  required: ['id', 'name'],
  additionalProperties: false,
} as const satisfies JsonSchema

const moment = { oneOf: [instantField, { type: 'null' }] } as const satisfies JsonSchema

const line = {
  type: 'object',
  properties: {
    id: idField,
    title: textField(300),
    category: textField(64),
    goods: { type: 'string', pattern: '^[a-z][a-z0-9_]{0,63}$' },
    quantity: { type: 'integer', minimum: 1, maximum: 1_000_000 },
    paid_minor: amountMinorField,
    promises: { type: 'array', items: textField(64), maxItems: 50 },
  },
  required: ['id', 'title', 'category', 'goods', 'quantity', 'paid_minor'],
  additionalProperties: false,
} as const satisfies JsonSchema

/** A pack's own name of one of its markets, such as VN. */
export const marketField = {
  type: 'string',
  pattern: '^[A-Z][A-Z0-9_]{0,31}$',
} as const satisfies JsonSchema

/** An order as the marketplace reports it. */
export const orderFields = {
  type: 'object',
  properties: {
    buyer: person,
    merchant: person,
    market: marketField,
    currency: currencyField,
    paid_at: instantField,
    completed_at: moment,
    promised_ship_by: moment,
    shipping_fee_minor: amountMinorField,
    lines: { type: 'array', items: line, minItems: 1, maxItems: 500 },
  },
  required: ['buyer', 'merchant', 'currency', 'paid_at', 'lines'],
  additionalProperties: false,
} as const satisfies JsonSchema

export const shipmentFields = {
  type: 'object',
  properties: {
    id: idField,
    direction: { enum: ['outbound', 'return'] },
    carrier: textField(64),
    tracking_number: textField(64),
    line_ids: idList(500),
  },
  required: ['id', 'direction', 'carrier', 'tracking_number'],
  additionalProperties: false,
} as const satisfies JsonSchema

export const scanFields = {
  type: 'object',
  properties: {
    at: instantField,
    kind: { enum: ['picked_up', 'in_transit', 'out_for_delivery', 'delivered', 'signed', 'refused', 'lost'] },
    signed_by: textField(64),
  },
  required: ['at', 'kind'],
  additionalProperties: false,
} as const satisfies JsonSchema
