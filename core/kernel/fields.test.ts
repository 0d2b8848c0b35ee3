import { describe, expect, expectTypeOf, it } from 'vitest'
import { camelizeKeys } from './camel.ts'
import {
  amountMinorField,
  clauseField,
  currencyField,
  type FieldsOf,
  idField,
  idList,
  instantField,
  type JsonSchema,
  textField,
} from './fields.ts'
import { parseMarketplaceId } from './ids.ts'

const schema = {
  type: 'object',
  properties: {
    amount_minor: amountMinorField,
    remedy: { enum: ['refund', 'return_refund'] },
    form: { const: 'cash' },
    evidence_ids: idList(20),
    written_reason: textField(500),
    lines: {
      type: 'array',
      items: {
        type: 'object',
        properties: { order_line_id: idField, is_opened_by_buyer: { type: 'boolean' } },
        required: ['order_line_id'],
      },
    },
    pick_up: {
      oneOf: [{ type: 'null' }, { type: 'object', properties: { at_door: { const: true } }, required: ['at_door'] }],
    },
    anything: {},
    facts: { type: 'object' },
  },
  required: ['amount_minor', 'remedy', 'lines', 'pick_up'],
  additionalProperties: false,
} as const satisfies JsonSchema

type Fields = FieldsOf<typeof schema>

describe("a command's fields", () => {
  it('have the types that their schema lets through, spelled as in code', () => {
    expectTypeOf<Fields>().toEqualTypeOf<{
      readonly amountMinor: number
      readonly remedy: 'refund' | 'return_refund'
      readonly lines: readonly { readonly orderLineId: string; readonly isOpenedByBuyer?: boolean }[]
      readonly pickUp: null | { readonly atDoor: true }
      readonly form?: 'cash'
      readonly evidenceIds?: readonly string[]
      readonly writtenReason?: string
      readonly anything?: unknown
      readonly facts?: Readonly<Record<string, unknown>>
    }>()
  })

  it('are spelled alike by the type and by camelizeKeys', () => {
    const wire = { amount_minor: 1, remedy: 'refund', pick_up: { at_door: true }, lines: [{ order_line_id: 'l1' }] }
    const fields: Fields = {
      amountMinor: 1,
      remedy: 'refund',
      pickUp: { atDoor: true },
      lines: [{ orderLineId: 'l1' }],
    }
    expect(camelizeKeys(wire)).toEqual(fields)
  })
})

describe('recurring fields', () => {
  it('carry their limits', () => {
    expect(textField(500)).toEqual({ type: 'string', minLength: 1, maxLength: 500 })
    expect(idList(20)).toMatchObject({ minItems: 1, maxItems: 20, uniqueItems: true })
    expect(Number.isSafeInteger(amountMinorField.maximum * 1000)).toBe(true)
    expect('2022-09-01T10:00:00.123456789+08:00'.length).toBe(instantField.maxLength)
  })

  it.each(['m1', 'case_0a7f3k', 'a:b', '', 'x'.repeat(64), 'x'.repeat(65)])(
    'let "%s" through as an id exactly when it can be one',
    text => {
      expect(new RegExp(idField.pattern, 'u').test(text)).toBe(parseMarketplaceId(text) !== null)
    },
  )

  it('know a clause and a currency when they see one', () => {
    for (const clause of ['TB-REF-3', 'TB-DLY-02/03']) expect(clause).toMatch(new RegExp(clauseField.pattern, 'u'))
    expect('tb ref').not.toMatch(new RegExp(clauseField.pattern, 'u'))
    expect('CNY').toMatch(new RegExp(currencyField.pattern, 'u'))
    expect('RMB元').not.toMatch(new RegExp(currencyField.pattern, 'u'))
  })
})
