import { parseIsoDuration } from '../kernel/duration.ts'
import type { Rejection } from '../kernel/rejection.ts'
import type { Flow } from '../policy/flow.ts'
import { objectionToClaim } from './claim-rules.ts'
import { type Command, type Decision, isRejection, type World } from './command.ts'
import { claimedLines, claimOf, excerptOf, openingMoments } from './opening-claim.ts'
import type { OpeningFields } from './opening-fields.ts'
import { objectionToAgreedTime, objectionToOpening } from './opening-rules.ts'
import { openingScene, type Scene } from './opening-scene.ts'
import { roleOf } from './permit.ts'

/**
 * A case is opened: by whom its flow lets or by the platform itself, on an order, another case or a party of his own,
 * and, where it claims goods, for units that no other case claims, within what was paid and in time. It pins the rules
 * of this day.
 *
 * Rejects with `unknown_kind`, `not_for_this_role`, `order_missing` and `subject_missing` (it names nothing that such a
 * case can be about), `order_not_found`, `subject_not_found` (another's is none), `party_missing`, `unknown_line`,
 * `quantity_exceeds_order`, `already_claimed`, `bad_duration` and `not_for_this_role` (the time agreed for an answer),
 * and what `objectionToClaim`, `objectionToOpening` and `objectionToAgreedTime` name.
 */
export function openCase({ command, world }: { command: Command; world: World }): Decision {
  const fields = command.fields as OpeningFields
  const { snapshot, facts } = world
  const flow = snapshot.flows[fields.kind]
  if (flow === undefined) return unknownKind(fields.kind, Object.keys(snapshot.flows))
  const role = roleOf(command.by)
  const opener = role === 'supervisor' ? 'agent' : role
  if (role === null || opener === null || !flow.openedBy.some(allowed => allowed === role || allowed === opener)) {
    return { code: 'not_for_this_role', status: 'forbidden' }
  }
  const scene = openingScene({ fields, flow, opener, by: command.by }, world)
  if (isRejection(scene)) return scene
  const agreed = agreedAnswerMs(fields, opener)
  if (typeof agreed === 'object' && agreed !== null) return agreed
  const drafted = claimIn(scene, { fields, flow, agreed, world })
  if (isRejection(drafted)) return drafted
  if (facts.opening === undefined) throw new Error('a case was opened without an id')
  const { id, version, hash } = { id: snapshot.pack, version: snapshot.version, hash: snapshot.hash }
  const { order, claim } = drafted
  return [
    {
      type: 'CaseOpened',
      ...facts.opening,
      kind: fields.kind,
      pack: { id, version, hash },
      openedBy: opener,
      currency: order?.currency ?? scene.about?.currency ?? snapshot.currency,
      order,
      about: scene.about,
      earlier: scene.earlier,
      claimsGoods: flow.claimsGoods,
      agreedAnswerMs: agreed,
      shipment: scene.shipment,
      parties: scene.parties,
      claim,
      statement: facts.texts?.statement ?? null,
      evidence: facts.evidence ?? [],
    },
  ]
}

/** The claim on the scene's order, and the excerpt of the order that it needs; or what speaks against it. */
function claimIn(scene: Scene, { fields, flow, agreed, world }: Claiming) {
  const { snapshot, clock, now: openedAt } = world
  const lines = claimedLines(fields, scene.order, flow)
  if (isRejection(lines)) return lines
  const order = scene.order === null ? null : excerptOf(scene.order, { lines, flow, scene, world })
  const claim = claimOf(fields, { order, lines, flow, scene, snapshot })
  const moments = openingMoments(scene, order?.shipByAt ?? null)
  const { state: shipment, firstScanAt } = scene.shipment
  const { openedBy, about, earlier } = scene
  const { claimsGoods } = flow
  const base = { kind: fields.kind, order, shipment, firstScanAt, openedBy, about, earlier, openedAt }
  const ground = { ...base, claimsGoods, moments, snapshot, clock }
  const opening = { ...base, claim }
  const objection =
    objectionToOpening(opening, snapshot) ??
    objectionToClaim(claim, ground) ??
    objectionToAgreedTime(opening, agreed, snapshot)
  return objection ?? { order, claim }
}

interface Claiming {
  readonly fields: OpeningFields
  readonly flow: Flow
  readonly agreed: number | null
  readonly world: World
}

/** How long the platform agreed to wait for the answer: only it can say so, within its own rules' reach. */
function agreedAnswerMs({ answerWithin }: OpeningFields, opener: Scene['openedBy']): number | null | Rejection {
  if (answerWithin === undefined) return null
  if (opener !== 'agent' && opener !== 'system') {
    return { code: 'not_for_this_role', status: 'forbidden', pointer: '/answer_within' }
  }
  const ms = parseIsoDuration(answerWithin)
  return ms === null || ms <= 0 ? { code: 'bad_duration', pointer: '/answer_within', status: 'malformed' } : ms
}

function unknownKind(kind: string, known: readonly string[]): Rejection {
  return { code: 'unknown_kind', pointer: '/kind', facts: { kind, known: known.join(' ') } }
}
