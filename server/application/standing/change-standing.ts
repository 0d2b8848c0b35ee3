import { canonicalJson } from '../../../core/kernel/canonical.ts'
import type { Instant } from '../../../core/kernel/instant.ts'
import type { Rejection } from '../../../core/kernel/rejection.ts'
import { bucketOfMerchant } from '../../../core/ledger/lanes.ts'
import type { StandingActor, StandingEvent } from '../../../core/standing/events.ts'
import { noStanding } from '../../../core/standing/evolve.ts'
import { handleStanding, type StandingCommand, type StandingOutcome } from '../../../core/standing/handle.ts'
import type { StandingFile } from '../../../core/standing/standing-file.ts'
import type { OutboxRow } from '../commit-plan.ts'
import type { FollowUp } from '../outbox-store.ts'
import { type Calendars, type Digest, type Marketplace, type Rules, timeOf, type WallClock } from '../ports.ts'
import type { Recording } from '../recording.ts'
import { groundOf } from './ground-of.ts'
import { outboxOf, postingsOf } from './standing-rows.ts'
import type { DueStanding, LoadedStanding, StandingEventRow, StandingKey, StandingStore } from './standing-store.ts'

export interface StandingPorts {
  readonly standings: StandingStore
  readonly rules: Rules
  readonly calendars: Calendars
  readonly clock: WallClock
  readonly digest: Digest
  readonly recording: Recording
  /** Does at once what a change has asked for, as far as it can; the worker does the rest. */
  readonly followUp: FollowUp
}

export interface StandingChange {
  /** Without one only time passes. One may depend on the rules that the marketplace goes by. */
  readonly command: StandingCommand | null | ((marketplace: Marketplace) => Promise<StandingCommand>)
  readonly by: StandingActor
}

export type StandingResult =
  | {
      readonly status: 'done'
      readonly file: StandingFile
      readonly events: readonly StandingEvent[]
      readonly now: Instant
    }
  | { readonly status: 'not_found' }
  | { readonly status: 'rejected'; readonly rejection: Rejection }

/**
 * The one way to change a merchant's standing: time passes in it, then the command is decided and written, if the row
 * is still what it was decided on; else it is decided again. Without a command only time passes.
 * Rejects as `handleStanding` does, and with `standing_busy` (409) after several attempts.
 */
export async function changeStanding(
  name: DueStanding,
  change: StandingChange,
  ports: StandingPorts,
): Promise<StandingResult> {
  const key = keyOf(name)
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    const loaded = await ports.standings.load(key)
    const { marketplace } = loaded
    if (marketplace === null) return { status: 'not_found' }
    const now = timeOf(marketplace, ports.clock)
    const outcome = await decided(loaded, { name, change, now, marketplace }, ports)
    const outbox = await kept(outcome, { key, loaded, now }, ports)
    if (outbox === null) continue
    await ports.followUp(outbox)
    if (outcome.rejection !== null) return { status: 'rejected', rejection: outcome.rejection }
    return { status: 'done', file: outcome.file, events: outcome.events, now }
  }
  return { status: 'rejected', rejection: { code: 'standing_busy', status: 'not_allowed' } }
}

const BY_TODAYS_RULES: ReadonlySet<string> = new Set(['require_deposit', 'release_deposit', 'convert_points'])

interface Deciding {
  readonly name: DueStanding
  readonly change: StandingChange
  readonly now: Instant
  readonly marketplace: Marketplace
}

async function decided(
  { history, funds, file }: LoadedStanding,
  { name, change, now, marketplace }: Deciding,
  ports: StandingPorts,
): Promise<StandingOutcome> {
  const { by } = change
  const command = typeof change.command === 'function' ? await change.command(marketplace) : change.command
  const wantsToday = command !== null && BY_TODAYS_RULES.has(command.name)
  const inForce = wantsToday ? (await ports.rules.inForce(marketplace, now)).hash : ''
  const pins = [
    ...history.violations,
    ...history.deposits.flatMap(note => (note.kind === 'required' ? [note] : [])),
    ...(command?.name === 'enter_violation' ? [command.violation] : []),
    ...(wantsToday ? [{ rules: inForce }] : []),
  ]
  const openCases = command?.name === 'release_deposit' ? await ports.standings.openCases(keyOf(name)) : 0
  const ground = await groundOf(pins, ports)
  const standing = file ?? noStanding(name.marketplaceId, name.merchantId)
  return handleStanding(standing, command, { now, by, history, ground, funds, openCases, inForce })
}

export function keyOf({ marketplaceId, merchantId }: DueStanding): StandingKey {
  return { bucket: bucketOfMerchant(marketplaceId, merchantId), marketplaceId, merchantId }
}

interface Place {
  readonly key: StandingKey
  readonly loaded: LoadedStanding
  readonly now: Instant
}

/** Writes what happened, and says what has to follow; null where others were first. A no still keeps what time did. */
async function kept(
  { file, events }: Pick<StandingOutcome, 'file' | 'events'>,
  { key, loaded, now }: Place,
  { standings, recording, digest }: StandingPorts,
): Promise<readonly OutboxRow[] | null> {
  if (events.length === 0) return []
  const position = recording.begin()
  try {
    const rows = chain(events, { headHash: loaded.headHash, recordedAt: now, position, digest })
    const headHash = rows.at(-1)?.hash ?? ''
    const outbox = outboxOf(events, key, position)
    const plan = { ...key, expectedVersion: loaded.file?.version ?? 0, file, headHash, events: rows }
    const isKept = await standings.commit({ ...plan, postings: postingsOf(events, key, now), outbox })
    return isKept ? outbox : null
  } finally {
    recording.end(position)
  }
}

function chain(
  events: readonly StandingEvent[],
  {
    headHash,
    recordedAt,
    position,
    digest,
  }: { headHash: string; recordedAt: Instant; position: Instant; digest: Digest },
): StandingEventRow[] {
  let prevHash = headHash
  return events.map(event => {
    const hash = digest.sha256(canonicalJson({ ...event, prevHash }))
    const row = { event, recordedAt, position, prevHash, hash }
    prevHash = hash
    return row
  })
}

const ATTEMPTS_MAX = 20
