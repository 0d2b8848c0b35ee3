import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../core/kernel/instant.ts'
import { FIRST } from './case-names.ts'
import type { CaseSeen } from './case-seen.ts'
import type { StoryRole } from './format.ts'
import type { Story } from './story.ts'

/** What an opening needs to know of the story around it. */
export interface OpeningScene {
  readonly story: Story
  readonly role: StoryRole
  /** A case of the story as it stands; the first without a name. */
  readonly caseCalled: (name: string | undefined) => Promise<CaseSeen>
}

type Fields = Readonly<Record<string, unknown>>

/** The body of `POST /v1/cases` from what a story says beside the claim. */
export async function openingBody(fields: Fields, scene: OpeningScene): Promise<Fields> {
  const { kind = 'after_sale', about, of, violation, order, answer_within: within, ...claim } = fields
  const subject = about ?? (of === undefined ? 'order' : 'case')
  return {
    kind,
    ...(await named(String(subject), { of, violation, order }, scene)),
    ...(within !== undefined && { answer_within: isoDuration(String(within)) }),
    claim,
  }
}

interface Naming {
  readonly of: unknown
  readonly violation: unknown
  readonly order: unknown
}

async function named(subject: string, naming: Naming, { story, role, caseCalled }: OpeningScene): Promise<Fields> {
  const { buyer, merchant } = story.people
  const besideMerchant = role === 'merchant' ? {} : { merchant_id: merchant.id }
  const of = naming.of === undefined ? undefined : String(naming.of)
  switch (subject) {
    case 'merchant':
      return besideMerchant
    case 'buyer':
      return { ...besideMerchant, ...(role !== 'buyer' && { buyer_id: buyer.id }) }
    case 'case':
      return { about: { case_id: (await caseCalled(of)).id } }
    case 'ruling':
      return { about: { ruling_id: rulingOf(await caseCalled(of), of) } }
    case 'violation':
      return { about: { violation_id: violationOf(await caseCalled(of), naming.violation) } }
    case 'order':
      return { order_id: naming.order ?? onlyOrder(story) }
    default:
      throw new Error(`about: order, case, ruling, violation, merchant or buyer, not ${subject}`)
  }
}

function rulingOf({ ruling }: CaseSeen, name = FIRST): string {
  if (ruling === null) throw new Error(`the case ${name} has no ruling yet`)
  return ruling.id
}

function violationOf({ violations }: CaseSeen, code: unknown): string {
  const found = violations.findLast(one => code === undefined || one.code === code)
  if (found === undefined) throw new Error(`no violation ${code ?? ''} was found in the case`)
  return found.id
}

export function onlyOrder({ id, orders }: Story): string {
  const [order] = orders
  if (order === undefined || orders.length > 1) throw new Error(`${id} has ${orders.length} orders: say which`)
  return order.id
}

/** `6 hours` as the wire has it; what is written like the wire stays as it is. */
function isoDuration(text: string): string {
  const [, count, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(text) ?? []
  return count === undefined ? text : `PT${(Number(count) * (UNIT_MS[unit] ?? 0)) / 1000}S`
}

const UNIT_MS: Readonly<Record<string, number>> = { minute: MINUTE_MS, hour: HOUR_MS, day: DAY_MS }
