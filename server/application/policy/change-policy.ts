import { canonicalJson } from '../../../core/kernel/canonical.ts'
import type { Instant } from '../../../core/kernel/instant.ts'
import type { Rejection } from '../../../core/kernel/rejection.ts'
import type { Marketplaces } from '../marketplaces.ts'
import type { DraftProblem, PackPages } from '../pack-pages.ts'
import { type Digest, type Marketplace, type Rules, timeOf, type WallClock } from '../ports.ts'
import type { Recording } from '../recording.ts'
import type { PolicyActor, PolicyEvent, PolicyPublished, PolicyWithdrawn, PublishedLine } from './policy-events.ts'
import type { PolicyStore, RecordedPolicyEvent } from './policy-store.ts'

export interface PolicyPorts {
  readonly marketplaces: Pick<Marketplaces, 'find'>
  readonly policies: Pick<PolicyStore, 'append'>
  readonly rules: Rules
  readonly packPages: PackPages
  readonly clock: WallClock
  readonly digest: Digest
  readonly recording: Recording
}

/** Who changes the rules of which marketplace, and what he had seen of them. */
export interface PolicyChange {
  readonly marketplaceId: string
  readonly pack: string
  readonly by: PolicyActor
  /** Made from the request: the same one again changes nothing more. */
  readonly id: string
  /** How often the rules had been changed when he looked; undefined where he doesn't say. */
  readonly seenVersion: number | undefined
  readonly dryRun: boolean
}

export type PolicyResult =
  | { readonly status: 'done'; readonly event: PolicyEvent }
  | { readonly status: 'not_found' }
  /** Somebody else has changed them since he looked. */
  | { readonly status: 'stale'; readonly version: number }
  /** The rules would have errors. */
  | { readonly status: 'faulty'; readonly problems: readonly DraftProblem[] }
  | { readonly status: 'rejected'; readonly rejection: Rejection }

/** The rules as they stand when a change of them is decided. */
export interface PolicyGround {
  readonly marketplace: Marketplace
  readonly recorded: readonly RecordedPolicyEvent[]
  readonly lines: readonly PublishedLine[]
  /** By the marketplace's clock, and never before what was published last. */
  readonly at: Instant
}

/** What is new, before it has its place among the marketplace's other changes. */
export type PolicyNews =
  | Omit<PolicyPublished, 'seq' | 'at' | 'by' | 'id' | 'pack'>
  | Omit<PolicyWithdrawn, 'seq' | 'at' | 'by' | 'id' | 'pack'>

export type Decided = { readonly news: PolicyNews } | Exclude<PolicyResult, { readonly status: 'done' }>

/**
 * The one way to change a marketplace's rules: decided on those that it has, and kept if they are still the same. Cases
 * that open from then on find it, in every process. Rejects with `other_pack` where the marketplace goes by another
 * pack, and with `policy_full` where it has changed its rules too often to hold them all.
 */
export async function changePolicy(
  change: PolicyChange,
  decide: (ground: PolicyGround) => Promise<Decided>,
  ports: PolicyPorts,
): Promise<PolicyResult> {
  const marketplace = await ports.marketplaces.find(change.marketplaceId)
  if (marketplace === null) return { status: 'not_found' }
  const { pack } = marketplace
  if (pack !== change.pack) return rejected({ code: 'other_pack', facts: { pack: change.pack, own: pack } })
  const policy = await ports.rules.policy(marketplace)
  const { recorded } = policy
  const known = recorded.find(({ event }) => event.id === change.id)
  if (known !== undefined) return { status: 'done', event: known.event }
  const isStale = change.seenVersion !== undefined && change.seenVersion !== recorded.length
  if (isStale) return { status: 'stale', version: recorded.length }
  if (recorded.length >= CHANGES_MAX) return rejected({ code: 'policy_full', facts: { most: CHANGES_MAX } })
  const now = timeOf(marketplace, ports.clock)
  const at = Math.max(now, recorded.at(-1)?.event.at ?? 0) as Instant
  const decided = await decide({ marketplace, recorded, lines: policy.linesAt(at), at })
  if (!('news' in decided)) return decided
  const { id, by } = change
  const event = { ...decided.news, seq: recorded.length + 1, at, by, id, pack } as PolicyEvent
  if (change.dryRun || (await kept(event, { marketplace, recorded }, ports))) return { status: 'done', event }
  return { status: 'stale', version: recorded.length + 1 }
}

async function kept(
  event: PolicyEvent,
  { marketplace, recorded }: Pick<PolicyGround, 'marketplace' | 'recorded'>,
  { policies, recording, digest }: PolicyPorts,
): Promise<boolean> {
  const position = recording.begin()
  try {
    const prevHash = recorded.at(-1)?.hash ?? ''
    const hash = digest.sha256(canonicalJson({ ...event, prevHash }))
    return await policies.append(marketplace.id, { event, recordedAt: event.at, position, prevHash, hash })
  } finally {
    recording.end(position)
  }
}

export function rejected(rejection: Rejection): { readonly status: 'rejected'; readonly rejection: Rejection } {
  return { status: 'rejected', rejection }
}

/** Every process holds them all, and reads them all again when there is one more: years of weekly changes. */
const CHANGES_MAX = 500
