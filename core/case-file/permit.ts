import { actionsOf, allowedIn } from '../flow/allowed.ts'
import { dueAt } from '../kernel/clock.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Rejection } from '../kernel/rejection.ts'
import { meets } from '../policy/conditions.ts'
import type { AllowedAction, Flow, FlowRole, Stage } from '../policy/flow.ts'
import { PackFault } from '../policy/pack-fault.ts'
import { clauseOf, periodOf } from '../policy/values.ts'
import type { Actor, CaseFile } from './case-file.ts'
import { applicabilityOf, factsOf } from './facts.ts'
import type { Matter } from './matter.ts'

/** The view of a case that permission needs: everything of a matter but the command's own fields. */
export type Sight = Pick<Matter, 'file' | 'at' | 'snapshot' | 'clock'>

/** An action as a role may see it now: open, or closed with the reason and its rule. */
export interface Availability {
  readonly action: string
  readonly open: boolean
  readonly reason: 'other_stage' | 'not_for_this_case' | 'not_yet' | 'no_longer' | null
  readonly clause: string | null
  /** When a closed one opens, or an open one closes. */
  readonly opensAt: Instant | null
  readonly closesAt: Instant | null
}

/**
 * Whether the case's stage allows this actor this action now, and by which clause or why not. What an expired deadline
 * does, time alone does: nobody can have another's time run out early.
 */
export function permission(sight: Sight, actor: Actor, action: string): Availability {
  const role = roleOf(actor)
  const isTimes = role === 'system' && actor.id !== TIME.id && expires(flowOf(sight), action)
  return role === null || isTimes ? { ...otherStage, action } : availabilityOf(sight, role, action)
}

function expires({ stages }: Flow, action: string): boolean {
  return Object.values(stages).some(({ deadlines }) => deadlines.some(({ onExpiry }) => onExpiry === action))
}

/**
 * The "no" of a closed action: `command_not_allowed` (another stage, or not in a case like this), or `too_early` /
 * `too_late` (the stage allows it at another time, by the clause named). Null for an open one.
 */
export function refusalOf(
  { open, action, ...found }: Availability,
  { stage }: Pick<CaseFile, 'stage'>,
): Rejection | null {
  if (open) return null
  const { reason, clause, opensAt, closesAt } = found
  const code = reason === 'not_yet' ? 'too_early' : reason === 'no_longer' ? 'too_late' : 'command_not_allowed'
  const facts = { stage, action, opens_at: opensAt, closes_at: closesAt }
  return { code, status: 'not_allowed', facts, ...(clause !== null && { clause }) }
}

/** All that a role could do in this kind of case, each with whether it's open now and by which rule. */
export function availabilities(sight: Sight, role: FlowRole): readonly Availability[] {
  return actionsOf(flowOf(sight), role).map(action => availabilityOf(sight, role, action))
}

export function flowOf({ file, snapshot }: Pick<Sight, 'file' | 'snapshot'>): Flow {
  const flow = snapshot.flows[file.kind]
  if (flow === undefined) throw new PackFault(`pack ${snapshot.pack} has no flow for ${file.kind}`)
  return flow
}

/** The stage where an open case stands; null once it is closed. */
export function stageOf(sight: Pick<Sight, 'file' | 'snapshot'>): Stage | null {
  if (sight.file.status === 'closed') return null
  const stage = flowOf(sight).stages[sight.file.stage]
  if (stage === undefined) throw new PackFault(`flow ${sight.file.kind} has no stage ${sight.file.stage}`)
  return stage
}

/** The role that an actor has in flows; none for a marketplace's systems, which report what happened and do nothing. */
export function roleOf(actor: Actor): FlowRole | null {
  return actor.role === 'integration' ? null : actor.role
}

function availabilityOf(sight: Sight, role: FlowRole, action: string): Availability {
  const stage = stageOf(sight)
  const rules = stage === null ? [] : allowedIn(stage, role).filter(rule => rule.action === action)
  const seen = rules.map(rule => seenNow(sight, rule))
  return (
    seen.find(one => one.open) ??
    seen.find(one => one.reason !== 'not_for_this_case') ??
    seen[0] ?? { ...otherStage, action }
  )
}

function seenNow(sight: Sight, rule: AllowedAction): Availability {
  const { action } = rule
  const clause = rule.clause ?? rule.notBefore ?? rule.notAfter ?? null
  if (!meets(rule.when, factsOf(sight.file, sight.snapshot))) {
    return { ...closed, action, reason: 'not_for_this_case', clause }
  }
  const opensAt = rule.notBefore === undefined ? null : endOf(sight, rule.notBefore)
  if (opensAt !== null && sight.at < opensAt) {
    return { ...closed, action, reason: 'not_yet', clause: rule.notBefore ?? null, opensAt }
  }
  const closesAt = rule.notAfter === undefined ? null : endOf(sight, rule.notAfter)
  if (closesAt !== null && sight.at > closesAt) {
    return { ...closed, action, reason: 'no_longer', clause: rule.notAfter ?? null, closesAt }
  }
  return { action, open: true, reason: null, clause, opensAt, closesAt: closesAt ?? sight.file.nextDueAt }
}

/** The end of a clause's period from the moment that it names; null while that moment has not come. */
export function endOf({ file, at, snapshot, clock }: Sight, clauseId: string): Instant | null {
  const start = file.moments[clauseOf(snapshot, clauseId).countedFrom ?? 'stage_entered']
  if (start === undefined) return null
  return dueAt(periodOf(snapshot, clauseId, applicabilityOf(file, snapshot, at)), start, clock).dueAt
}

const closed = { open: false, opensAt: null, closesAt: null } as const
const otherStage = { ...closed, reason: 'other_stage', clause: null } as const

/** Who acts when a deadline passes. */
export const TIME: Actor = { role: 'system', id: 'time' }
