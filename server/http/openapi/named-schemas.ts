import type { JsonSchema } from '../../../core/kernel/fields.ts'
import { caseSchema, caseSummarySchema, rulingSchema } from '../schemas/case-schemas.ts'
import { eventSchema, feedEventSchema } from '../schemas/event-schemas.ts'
import { figureSchema } from '../schemas/figure-schemas.ts'
import { keySchema } from '../schemas/key-schemas.ts'
import { accountSchema, payoutSchema, postingSchema } from '../schemas/money-schemas.ts'
import { orderSchema, shipmentSchema } from '../schemas/order-answer.ts'
import { packSchema } from '../schemas/pack-schemas.ts'
import { standingSchema, violationSchema } from '../schemas/standing-schemas.ts'
import { problemSchema } from './problem-schema.ts'

/** What the API speaks of, by the names that generated clients give their types. */
export const namedSchemas: Readonly<Record<string, JsonSchema>> = {
  Account: accountSchema,
  Case: caseSchema,
  CaseSummary: caseSummarySchema,
  Event: eventSchema,
  FeedEvent: feedEventSchema,
  Figure: figureSchema,
  Key: keySchema,
  Order: orderSchema,
  Pack: packSchema,
  Payout: payoutSchema,
  Posting: postingSchema,
  Problem: problemSchema,
  Ruling: rulingSchema,
  Shipment: shipmentSchema,
  Standing: standingSchema,
  Violation: violationSchema,
}

/** A schema with what has a name replaced by a reference to it; `own` is being written out itself. */
export function withReferences(value: unknown, own?: string): unknown {
  if (typeof value !== 'object' || value === null) return value
  const name = names.get(value)
  if (name !== undefined && name !== own) return { $ref: `#/components/schemas/${name}` }
  if (Array.isArray(value)) return value.map(item => withReferences(item))
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withReferences(member)]))
}

const names = new Map<object, string>(Object.entries(namedSchemas).map(([name, schema]) => [schema, name]))
