import { dueAt } from '../kernel/clock.ts'
import type { Instant } from '../kernel/instant.ts'
import { periodOf } from '../policy/values.ts'
import { withEnd } from './ending.ts'
import { applicability, type Ground } from './ground.ts'
import type { StandingAct } from './history.ts'
import type { Node } from './nodes.ts'
import type { CountedViolation } from './points.ts'
import type { Candidate, Sanction } from './sanction.ts'
import { absorbed, strictest } from './stacking.ts'

interface Parts {
  readonly merchantId: string
  readonly counted: readonly CountedViolation[]
  readonly nodes: readonly Node[]
  readonly acts: readonly StandingAct[]
  /** What follows from a deposit that wasn't made up in time. */
  readonly overdue: readonly Candidate[]
}

/**
 * A merchant's calendar of sanctions: what each node and each violation by itself brings, from when until when. How
 * they go together is the pack's: one after the other, the heaviest alone, the strictest at any time. Only what had
 * happened decides, in the order of its moments, never the order in which it came in.
 */
export function calendarOf({ merchantId, counted, nodes, acts, overdue }: Parts, ground: Ground): readonly Sanction[] {
  const end = (candidate: Candidate) => withEnd(candidate, acts)
  const own = counted.flatMap(one => ownMeasures(one))
  const stackedBy = (stacking: Node['stacking']) => nodes.filter(node => node.stacking === stacking)
  const candidates = (some: readonly Node[]) =>
    some.map(node => candidateOf(node, node.reachedAt, { merchantId, ground }))
  const accounts = [...new Set(nodes.map(({ account }) => account))]
  return [
    ...own.map(end),
    ...overdue.map(end),
    ...candidates(stackedBy('together')).map(end),
    ...accounts.flatMap(account => {
      const ofAccount = (node: Node) => node.account === account
      return [
        ...queued(stackedBy('queue').filter(ofAccount), { merchantId, ground }).map(end),
        ...absorbed(candidates(stackedBy('absorb').filter(ofAccount)), end),
      ]
    }),
    ...strictest(candidates(stackedBy('strictest')), end),
  ].sort((one, other) => one.startsAt - other.startsAt || (one.id < other.id ? -1 : 1))
}

function ownMeasures({ violation, changed }: CountedViolation): Candidate[] {
  const { penaltyMinor = null, measures, measuresUntil } = violation
  if ((measures.length === 0 && penaltyMinor === null) || changed?.by === 'reminder') return []
  return [
    {
      id: `san_${violation.id.replace(/^[a-z]+_/, '')}`,
      account: null,
      class: violation.class,
      levelHundredths: null,
      measures,
      penaltyMinor,
      clause: violation.clause,
      rules: violation.rules,
      startsAt: violation.at,
      // Money alone is over as soon as it is imposed.
      expiresAt: measures.length === 0 ? violation.at : measuresUntil,
      violationIds: [violation.id],
      weight: 0,
      endsWith: 'expiry',
    },
  ]
}

/** Each begins when the time of the one before it is over (TB-PTS-16). */
function queued(nodes: readonly Node[], around: { merchantId: string; ground: Ground }): Candidate[] {
  let free: Instant | null = null
  return nodes.map(node => {
    const startsAt = free === null || free < node.reachedAt ? node.reachedAt : free
    const candidate = candidateOf(node, startsAt, around)
    free = candidate.expiresAt ?? free
    return candidate
  })
}

function candidateOf(
  node: Node,
  startsAt: Instant,
  { merchantId, ground }: { merchantId: string; ground: Ground },
): Candidate {
  const { account, class: group, levelHundredths, measures, penaltyMinor, clause, rules, endsWith } = node
  return {
    id: `san_${merchantId}_${account}_${node.year}_${levelHundredths / 100}`,
    account,
    class: group,
    levelHundredths,
    measures,
    penaltyMinor,
    clause,
    rules,
    startsAt,
    expiresAt: expiryOf(node, startsAt, ground),
    violationIds: node.behind.map(({ violation }) => violation.id).reverse(),
    weight: node.place,
    endsWith,
  }
}

function expiryOf({ lasts, facts, reachedAt, rules }: Node, startsAt: Instant, ground: Ground): Instant | null {
  if (lasts === null) return null
  const snapshot = ground.rules(rules)
  const period = periodOf(snapshot, lasts, applicability({ facts, at: reachedAt }))
  return dueAt(period, { at: startsAt }, ground.clock(snapshot)).dueAt
}
