import { z } from 'zod'
import { isMoney, MONEY } from './scalars.ts'

// How a story is written: the JSON Schema beside the stories is made from this, so that editors know the format too.

const text = z.string().min(1)
const wording = z.strictObject({ zh: text, en: text })
const code = z.string().regex(/^[a-z][a-z0-9_]*$/)
const caseName = z.string().regex(/^[a-z][a-z0-9_-]*$/)
const id = z.string().regex(/^[\w.-]{1,64}$/)
const clause = z.string().regex(/^[A-Z][A-Z0-9-]*$/)
const moment = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?$/)
  .describe("On the marketplace's own wall clock: 2023-03-02 10:00; 24:00 ends the day")
const money = z
  .string()
  .regex(MONEY)
  .refine(isMoney, 'as many digits behind the point as the currency has')
  .describe('¥89.00; a currency without a sign is named: VND 250,000')
const wait = z
  .string()
  .regex(/^\d+ (second|minute|hour|day)s?$/)
  .describe('After the step before: 48 hours')

const person = z.strictObject({ id, zh: text, en: text })

const line = z.strictObject({
  id,
  title: text,
  category: code,
  goods: code,
  quantity: z.int().min(1).optional().describe('1 where it is left out'),
  paid: money,
  promises: z.array(code).optional(),
})

const market = z.string().regex(/^[A-Z][A-Z0-9_]*$/)

const order = z.strictObject({
  id,
  market: market.optional().describe("The story's where it is left out"),
  paid: moment,
  promised_ship_by: moment.optional(),
  shipping_fee: money.optional().describe('Free where it is left out'),
  lines: z.array(line).min(1),
})

const violation = z.strictObject({
  violation: code,
  class: text.optional(),
  points: z.number().optional(),
  measures: z.array(code).optional(),
  until: moment.optional().describe('When the measures end'),
  revoked: z.boolean().optional().describe('An appeal undid it'),
})

const expectation = z
  .strictObject({
    stage: code.optional(),
    outcome: code.optional().describe('How the case ended'),
    deadline: z.strictObject({ name: code, due: moment, clause: clause.optional() }).optional(),
    because: z.array(clause).optional().describe('Clauses by which something happened in this step'),
    money: z.record(text, money).optional().describe('What is in an account now, by its path'),
    violations: z.array(violation).optional().describe('All violations found in the case; [] for none'),
    effects: z.array(code).optional().describe('What upholding the case brought about beside money'),
    restored: money.optional().describe('What an appeal gave back to the merchant of what this case took'),
  })
  .describe('What must be so after the step, in its case; what is not named may be anything')

const evidence = z
  .record(code, text)
  .refine(one => Object.keys(one).length === 1, 'one kind and what it shows')
  .describe('The kind of evidence and what it shows; a small real file is made of it')

const parcelName = text.describe('`return` and `replacement` are the parcels that the parties sent within the case')

export const storyFormat = z.strictObject({
  title: wording,
  told_by: text.describe('The source that tells it, or whose rule it shows'),
  pack: z.string().regex(/^[a-z][a-z0-9-]*$/),
  market: market.optional().describe('The market whose wall clock the story goes by, where the pack has markets'),
  begins: moment,
  people: z.strictObject({
    buyer: person,
    merchant: person,
    agent: person.optional(),
    supervisor: person.optional(),
  }),
  orders: z.array(order).default([]),
  steps: z
    .array(
      z
        .strictObject({
          on: moment.optional(),
          wait: wait.optional(),
          buyer: code
            .optional()
            .describe('`apply` (for an after-sale case), `open`, `upload`, or an action of the API'),
          merchant: code.optional().describe('`open`, `upload`, or an action of the API'),
          agent: code.optional().describe('`open`, `upload`, or an action of the API'),
          supervisor: code.optional().describe('`open`, `upload`, or an action of the API'),
          case: caseName
            .optional()
            .describe('The case that it is about, the first where it is left out; of one that is opened, its name'),
          with: z
            .record(code, z.unknown())
            .optional()
            .describe(
              "The action's fields; `amount: ¥89.00` is the field amount_minor, and so on. Of `open`: the claim's, " +
                'and kind, about (order, case, ruling, violation, merchant or buyer), of (the name of the case that ' +
                'it is about), violation (which of its violations, the latest where it is left out), order, ' +
                'answer_within',
            ),
          says: z
            .union([text, wording])
            .optional()
            .describe("The person's own words, sent in Chinese: statement, message, note or reasons"),
          shows: z.array(evidence).optional(),
          brings: z.array(code).min(1).optional().describe('Evidence that the person uploaded before, by its kind'),
          ship: z.strictObject({ order: id.optional(), parcel: id, carrier: text, tracking_number: text }).optional(),
          scan: z.strictObject({ parcel: parcelName, kind: code, signed_by: text.optional() }).optional(),
          complete: id.optional().describe('The order whose trade is completed'),
          deposit: z.strictObject({ amount: money, reference: text }).optional(),
          payouts: z
            .union([z.literal('settled'), z.literal('retry'), z.strictObject({ failed: text })])
            .optional()
            .describe("What the payment provider says of the case's payouts, or that they are tried again"),
          finds: z
            .strictObject({ kind: code, order: id.optional() })
            .optional()
            .describe('A case that the platform opened by itself; `case` gives it a name'),
          refused: z.strictObject({ code, clause: clause.optional() }).optional().describe('The no that must come'),
          expect: expectation.optional(),
          expect_in: z.record(caseName, expectation).optional().describe('The same of other cases, by their names'),
        })
        .refine(step => deedsIn(step).length <= 1, 'one deed a step')
        .refine(step => step.on === undefined || step.wait === undefined, 'either on or wait'),
    )
    .min(1),
})

export const ROLES = ['buyer', 'merchant', 'agent', 'supervisor'] as const
export type StoryRole = (typeof ROLES)[number]

const DEEDS = [...ROLES, 'ship', 'scan', 'complete', 'deposit', 'payouts', 'finds'] as const

function deedsIn(step: object): readonly string[] {
  return DEEDS.filter(name => name in step)
}

export type WrittenStory = z.infer<typeof storyFormat>
export type WrittenStep = WrittenStory['steps'][number]
export type WrittenOrder = WrittenStory['orders'][number]
export type Expectation = z.infer<typeof expectation>
