import type { Actor } from '../../../core/case-file/case-file.ts'
import type { Instant } from '../../../core/kernel/instant.ts'
import type { Reason } from '../../../core/policy/clause.ts'
import type { AboutKind, Flow } from '../../../core/policy/flow.ts'
import { claimReasonsOf } from '../../../core/policy/of-kind.ts'
import { type Ground, PARTIES } from '../drive/case-state.ts'
import { ORDER_ID, openingBooks, orderFactsOf } from '../drive/story-order.ts'
import { namedSubject, subjectBooks, subjectFileOf } from '../drive/story-subject.ts'
import type { ExampleOrder, ExampleSubject } from '../examples/example.ts'
import type { Sample } from './sample.ts'
import { type OrderSituation, PAID_MINOR, sampleFunds, sampleOrder } from './sample-order.ts'
import { sampleSubjects } from './sample-subjects.ts'

/**
 * Openings of a kind that claims no goods: one for each of those who may open it × what it may be about × reason. What
 * is about an order is opened with goods that should have been sent long ago, with signed ones, and with a merchant who
 * can't pay.
 */
export function sampleMatters(kind: string, ground: Ground, at: Instant): Sample[] {
  const { flows, reasons } = ground.snapshot
  const flow = flows[kind]
  if (flow === undefined) return []
  const scenes = flow.about.flatMap(name => scenesOf(name, ground))
  return OPENERS.filter(({ role }) => flow.openedBy.some(one => one === role)).flatMap(by =>
    (reasons[claimReasonsOf(kind)] ?? []).flatMap(reason =>
      scenes
        .filter(scene => names(scene, by))
        .map(scene => matterOf({ kind, flow, reason, by, scene }, { ground, at })),
    ),
  )
}

/** What the matter is about, and who can pay. */
interface Scene {
  readonly about: AboutKind
  readonly order: OrderSituation | null
  readonly subject: ExampleSubject | null
  readonly isSolvent: boolean
}

function scenesOf(about: AboutKind, { snapshot }: Ground): Scene[] {
  const scene = { about, order: null, subject: null, isSolvent: true }
  if (about === 'order') return ORDERS.map(order => ({ ...scene, ...order }))
  if (about === 'merchant' || about === 'buyer') return [scene]
  return sampleSubjects(about, snapshot).map(subject => ({ ...scene, order: SIGNED, subject }))
}

/** Nobody opens a matter about himself. */
function names({ about }: Scene, { role }: Actor): boolean {
  return about !== role
}

interface Matter {
  readonly kind: string
  readonly flow: Flow
  readonly reason: Reason
  readonly by: Actor
  readonly scene: Scene
}

function matterOf(matter: Matter, { ground, at }: { ground: Ground; at: Instant }): Sample {
  const { by, scene } = matter
  const { subject, isSolvent } = scene
  const order = scene.order === null ? null : sampleOrder(scene.order, ground, at)
  const around = { openedAt: at, order, parties: PARTIES, snapshot: ground.snapshot }
  return {
    text: textOf(matter, ground),
    paidMinor: PAID_MINOR,
    opening: {
      order: order && orderFactsOf(order, { openedAt: at, ground }),
      ...(subject !== null && { subject: subjectFileOf(subject, around) }),
      act: { name: 'open_case', by, fields: openingFields(matter, order) },
      at,
      books: {
        ...openingBooks(order, sampleFunds(isSolvent)),
        ...(subject !== null && subjectBooks(subject, PARTIES)),
      },
    },
  }
}

function openingFields(
  { kind, flow, reason, by, scene }: Matter,
  order: ExampleOrder | null,
): Sample['opening']['act']['fields'] {
  const { about, subject } = scene
  return {
    kind,
    claim: { reason: reason.code, ...(reason.remedies?.[0] !== undefined && { remedy: reason.remedies[0] }) },
    ...(subject !== null && { about: namedSubject(subject, flow.about) }),
    ...(subject === null && order !== null && { order_id: ORDER_ID }),
    ...(order === null && by.role !== 'merchant' && { merchant_id: PARTIES.merchant.id }),
    ...(about === 'buyer' && { buyer_id: PARTIES.buyer.id }),
  }
}

function textOf({ reason, by, scene }: Matter, { market }: Ground): string {
  const { about, order, subject, isSolvent } = scene
  const what = subject === null ? (order?.shipment ?? '') : `${subject.kind} ${subject.outcome ?? 'open'}`
  const parts = [market, `by the ${by.role}`, reason.code, `about the ${about}`, what]
  return [...parts, isSolvent ? '' : 'merchant without funds'].filter(Boolean).join(', ')
}

const OPENERS: readonly Actor[] = [
  { role: 'buyer', id: PARTIES.buyer.id },
  { role: 'merchant', id: PARTIES.merchant.id },
  { role: 'agent', id: 'a1' },
]

const SIGNED: OrderSituation = { shipment: 'signed', funding: 'escrow' }
const NEVER_SENT: OrderSituation = { shipment: 'not_shipped', funding: 'escrow', paidDaysAgo: 60 }
const ORDERS: readonly Pick<Scene, 'order' | 'isSolvent'>[] = [
  { order: NEVER_SENT, isSolvent: true },
  { order: NEVER_SENT, isSolvent: false },
  { order: { shipment: 'shipped', funding: 'escrow', paidDaysAgo: 60 }, isSolvent: true },
  { order: SIGNED, isSolvent: true },
  { order: { shipment: 'signed', funding: 'released' }, isSolvent: false },
]
