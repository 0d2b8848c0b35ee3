import type { Rejection } from '../kernel/rejection.ts'
import type { Flow } from '../policy/flow.ts'
import type { Actor, CaseFile, EarlierCases, OpenerRole, Parties, ShipmentAtOpening } from './case-file.ts'
import type { World } from './command.ts'
import type { OrderFacts } from './loaded-facts.ts'
import type { OpeningFields } from './opening-fields.ts'
import type { Subject, SubjectName } from './subject.ts'
import { subjectOf } from './subject-of.ts'

/** Everything around a claim when its case opens: who, about what, how far the parcel is, what went before. */
export interface Scene {
  readonly openedBy: OpenerRole
  readonly parties: Parties
  /** The order with its lines; null where the case concerns none. */
  readonly order: OrderFacts | null
  readonly about: Subject | null
  readonly shipment: ShipmentAtOpening
  readonly earlier: EarlierCases
}

interface Asked {
  readonly fields: OpeningFields
  readonly flow: Flow
  readonly opener: OpenerRole
  readonly by: Actor
}

/** Finds what an opening names; see `openCase` for what it rejects. */
export function openingScene(asked: Asked, { facts }: World): Scene | Rejection {
  const { fields, flow, opener } = asked
  const name = subjectNameOf(fields)
  const missing = facts.order === undefined ? missingSubject(asked, name) : null
  if (missing !== null) return missing
  const subject = name === null ? null : (facts.subject ?? null)
  const about = name === null || subject === null ? null : subjectOf(name, subject)
  if (name !== null && (about === null || !flow.about.includes(name.kind))) return subjectNotFound(name)
  const parties = subject?.parties ?? facts.order?.parties ?? namedParties(asked)
  if (parties === null) return { code: 'party_missing', pointer: '/merchant_id' }
  if (!isOwn(asked, parties)) {
    return name === null ? orderNotFound(facts.order?.excerpt.id ?? '') : subjectNotFound(name)
  }
  return {
    openedBy: opener,
    parties,
    order: facts.order ?? null,
    about,
    shipment: facts.order?.shipment ?? NOTHING_SENT,
    earlier: facts.earlier ?? NONE_BEFORE,
  }
}

export function subjectNameOf({ about }: Pick<OpeningFields, 'about'>): SubjectName | null {
  if (about?.caseId !== undefined) return { kind: 'case', id: about.caseId }
  if (about?.rulingId !== undefined) return { kind: 'ruling', id: about.rulingId }
  return about?.violationId === undefined ? null : { kind: 'violation', id: about.violationId }
}

/** Such a case has to be about something: the first of what it may be about is asked for where nothing is named. */
function missingSubject({ fields, flow }: Asked, name: SubjectName | null): Rejection | null {
  const { about } = flow
  const named =
    name !== null ||
    (fields.merchantId !== undefined && about.includes('merchant')) ||
    (fields.buyerId !== undefined && about.includes('buyer'))
  if (named) return null
  if (about[0] === 'order') return { code: 'order_missing', pointer: '/order_id' }
  return { code: 'subject_missing', pointer: '/about', facts: { known: about.join(' ') } }
}

/** Without an order or another case the opening says who is concerned; its opener is himself. */
function namedParties({ fields, opener, by }: Asked): Parties | null {
  const merchantId = opener === 'merchant' ? by.id : fields.merchantId
  const buyerId = opener === 'buyer' ? by.id : fields.buyerId
  if (merchantId === undefined) return null
  return { buyer: buyerId === undefined ? null : { id: buyerId }, merchant: { id: merchantId } }
}

/** Whoever isn't its party doesn't learn whether there is such an order or case. */
function isOwn({ opener, by }: Asked, { buyer, merchant }: Parties): boolean {
  if (opener === 'buyer') return buyer?.id === by.id
  return opener === 'merchant' ? merchant.id === by.id : true
}

function orderNotFound(orderId: string): Rejection {
  return { code: 'order_not_found', status: 'not_found', pointer: '/order_id', facts: { order_id: orderId } }
}

function subjectNotFound({ kind, id }: SubjectName): Rejection {
  return { code: 'subject_not_found', status: 'not_found', pointer: `/about/${kind}_id`, facts: { subject_id: id } }
}

const NOTHING_SENT: ShipmentAtOpening = {
  state: 'not_shipped',
  shippedAt: null,
  signedAt: null,
  firstScanAt: null,
  updatedAt: null,
}
export const NONE_BEFORE: CaseFile['earlier'] = {
  applications: 0,
  applicationsAbout: 0,
  compensatedMinor: 0,
  compensatedBaseMinor: 0,
  interventionWithdrawn: false,
  rulings: 0,
  aboutClosedAt: null,
}
