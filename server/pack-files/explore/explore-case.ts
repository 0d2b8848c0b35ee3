import type { Instant } from '../../../core/kernel/instant.ts'
import { plusMs } from '../../../core/kernel/instant.ts'
import type { Rejection } from '../../../core/kernel/rejection.ts'
import { type CaseState, type Ground, openState, passTime, play } from '../drive/case-state.ts'
import { faultsAtEnd } from './faults-at-end.ts'
import type { Sample } from './sample.ts'
import { actText, sampleActs } from './sample-acts.ts'
import { signatureOf } from './signature.ts'

/** Something wrong that a case ran into: in which stage, and how it came there. */
export interface Misfortune {
  readonly code: 'money' | 'trapped' | 'no_clock' | 'expiry_circle' | 'throws'
  readonly stage: string
  readonly message: string
  readonly way: string
}

export interface Exploration {
  readonly misfortunes: readonly Misfortune[]
  /** Every state that was met, with the way to it. */
  readonly reached: readonly Pick<Node, 'state' | 'way'>[]
}

/** A state that was met, how, and where it can go on. */
interface Node {
  readonly state: CaseState
  readonly way: readonly string[]
  readonly next: Set<string>
  /** Where it goes if nobody acts. */
  onWaiting: string | null
}

/**
 * Drives one case every way that its flow allows: in each state every action open to anybody, every report from
 * outside, and silence until the next deadline. Null when the case can't be opened, with the rule's reason.
 */
export function exploreCase(ground: Ground, sample: Sample, mostStates: number): Exploration | Rejection {
  const opened = openState(ground, sample.opening)
  if ('code' in opened) return opened
  const nodes = new Map<string, Node>()
  const misfortunes: Misfortune[] = []
  const start: Node = { state: opened, way: [`opened (${sample.text})`], next: new Set(), onWaiting: null }
  nodes.set(signatureOf(opened, ground.snapshot), start)
  const queue = [start]
  const go = (from: Node, text: string, to: CaseState): string => {
    const signature = signatureOf(to, ground.snapshot)
    from.next.add(signature)
    if (!nodes.has(signature) && nodes.size < mostStates) {
      const node: Node = { state: to, way: [...from.way, text], next: new Set(), onWaiting: null }
      nodes.set(signature, node)
      if (node.way.length <= LONGEST_WAY) queue.push(node)
    }
    return signature
  }
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    misfortunes.push(...expand(ground, node, { sample, go }))
  }
  // Where there were more states than are tried, an end may lie among the others.
  const trapped = nodes.size < mostStates ? trappedNodes(nodes) : []
  return { misfortunes: [...misfortunes, ...trapped, ...expiryCircles(nodes)], reached: [...nodes.values()] }
}

/** Longer ways only repeat rounds of shorter ones. */
const LONGEST_WAY = 40

type Go = (from: Node, text: string, to: CaseState) => string

function expand(ground: Ground, node: Node, { sample, go }: { sample: Sample; go: Go }): Misfortune[] {
  const { state, way } = node
  const told = (code: Misfortune['code'], message: string): Misfortune => {
    return { code, message, stage: state.file.stage, way: way.join(' → ') }
  }
  if (state.file.status === 'closed') return faultsAtEnd(state, sample).map(message => told('money', message))
  const misfortunes: Misfortune[] = []
  const attempt = (text: string, step: () => void): void => {
    try {
      step()
    } catch (problem) {
      const message = `${text} fails: ${problem instanceof Error ? problem.message : String(problem)}`
      misfortunes.push(told('throws', message))
    }
  }
  for (const act of sampleActs(state, ground.snapshot)) {
    attempt(actText(act), () => {
      const reached = playWhenAllowed(ground, state, act)
      if (reached !== null && reached.events.length > 0) go(node, actText(act), reached)
    })
  }
  const { nextDueAt } = state.file
  if (nextDueAt !== null) {
    attempt('silence', () => {
      node.onWaiting = go(node, 'silence', passTime(ground, state, plusMs(nextDueAt, 1)))
    })
  } else if (!isOpenEnded(ground, state)) {
    misfortunes.push(told('no_clock', 'nobody has to do anything by any time'))
  }
  return misfortunes
}

/** An act that is too early is tried when its time comes, if the stage lasts that long; null where it is refused. */
function playWhenAllowed(ground: Ground, state: CaseState, act: Parameters<typeof play>[2]): CaseState | null {
  const played = play(ground, state, act)
  if (played.rejection === null) return played.state
  const opensAt = played.rejection.code === 'too_early' ? played.rejection.facts?.opens_at : null
  if (typeof opensAt !== 'number' || opensAt > (state.file.nextDueAt ?? opensAt)) return null
  const later = play(ground, { ...state, now: opensAt as Instant }, act)
  return later.rejection === null ? later.state : null
}

function isOpenEnded({ snapshot }: Ground, { file }: CaseState): boolean {
  return snapshot.flows[file.kind]?.stages[file.stage]?.openEnded !== undefined
}

/** States from which no way leads to an end: whoever is in one is in it for ever. */
function trappedNodes(nodes: ReadonlyMap<string, Node>): Misfortune[] {
  const ending = new Set([...nodes].filter(([, { state }]) => state.file.status === 'closed').map(([key]) => key))
  for (let size = -1; size < ending.size; ) {
    size = ending.size
    for (const [key, { next }] of nodes) if ([...next].some(one => ending.has(one))) ending.add(key)
  }
  return [...nodes]
    .filter(([key]) => !ending.has(key))
    .map(([, { state, way }]) => ({
      code: 'trapped',
      stage: state.file.stage,
      message: 'nothing that anybody can do leads to an end',
      way: way.join(' → '),
    }))
}

/** Silence that leads back to where it began: the case would run for ever by itself. */
function expiryCircles(nodes: ReadonlyMap<string, Node>): Misfortune[] {
  return [...nodes].flatMap(([key, node]) => {
    const seen = new Set<string>()
    for (let next = node.onWaiting; next !== null && !seen.has(next); next = nodes.get(next)?.onWaiting ?? null) {
      if (next === key) {
        const message = 'if everybody stays silent, the case comes back here again and again'
        return [{ code: 'expiry_circle', stage: node.state.file.stage, message, way: node.way.join(' → ') } as const]
      }
      seen.add(next)
    }
    return []
  })
}
