import type { FlowRole } from '../../../core/policy/flow.ts'
import type {
  WrittenAction,
  WrittenDeadline,
  WrittenFlow,
  WrittenMove,
  WrittenShortening,
  WrittenStage,
  WrittenTarget,
} from '../pack.ts'
import { conditionsOf, datesOf, type Entry, entryOf, inside, listOf, optional, placeOf, required } from './entry.ts'
import { overlaid } from './inherit.ts'
import type { Path, YamlSource } from './yaml-source.ts'

export const FLOW_ROLES: readonly FlowRole[] = ['buyer', 'merchant', 'agent', 'supervisor', 'system']

/**
 * One kind of case, from a file that its schema has let through; what holds everywhere is merged into each stage. Over
 * a flow of the pack that this one extends, its stages stand in place of those of their name.
 */
export function flowOf(source: YamlSource, inherited: WrittenFlow | null): WrittenFlow {
  const entry = entryOf(source)
  const own = inside(entry, 'everywhere')
  const everywhere = inherited?.everywhere ?? { allows: actionsOf(own), moves: movesOf(own) }
  const stages = Object.keys(required<object>(entry, 'stages')).map(name => {
    return stageOf(name, inside(inside(entry, 'stages'), name), everywhere)
  })
  const start = targetsOf(source, ['start'], entry.fields.start ?? [])
  return {
    kind: required(entry, 'kind'),
    title: optional(entry, 'title') ?? inherited?.title ?? required(entry, 'title'),
    openedBy: optional(entry, 'opened_by') ?? inherited?.openedBy ?? [],
    about: optional(entry, 'about') ?? inherited?.about ?? ['order'],
    claimsGoods: optional(entry, 'claims_goods') ?? inherited?.claimsGoods ?? true,
    start: start.length > 0 ? start : (inherited?.start ?? []),
    everywhere,
    stages: overlaid(inherited?.stages ?? [], stages, stage => stage.name),
    place: source.placeOf(['kind']),
  }
}

function stageOf(name: string, entry: Entry, everywhere: WrittenFlow['everywhere']): WrittenStage {
  const ownActions = actionsOf(inside(entry, 'allows'))
  const ownMoves = movesOf(entry)
  const isOwn = (shared: WrittenAction) =>
    ownActions.some(({ role, action }) => role === shared.role && action === shared.action)
  return {
    name,
    title: required(entry, 'title'),
    openEnded: optional(entry, 'open_ended'),
    onEntry: optional<readonly string[]>(entry, 'on_entry') ?? [],
    deadlines: listOf(entry, 'deadlines').map(deadlineOf),
    allows: [...ownActions, ...everywhere.allows.filter(shared => !isOwn(shared))],
    moves: [...ownMoves, ...everywhere.moves.filter(({ event }) => !ownMoves.some(own => own.event === event))],
    ...datesOf(entry),
    place: entry.source.keyPlaceOf(entry.path),
  }
}

function actionsOf(byRole: Entry): WrittenAction[] {
  return FLOW_ROLES.flatMap(role =>
    (optional<readonly (string | Record<string, unknown>)[]>(byRole, role) ?? []).map((written, index) => {
      const fields = typeof written === 'string' ? { action: written } : written
      const entry: Entry = { source: byRole.source, path: [...byRole.path, role, index], fields }
      return {
        role,
        action: required(entry, 'action'),
        when: conditionsOf(entry),
        notBefore: optional(entry, 'not_before'),
        notAfter: optional(entry, 'not_after'),
        clause: optional(entry, 'clause'),
        ...datesOf(entry),
        place: placeOf(entry),
      }
    }),
  )
}

function deadlineOf(entry: Entry): WrittenDeadline {
  return {
    name: required(entry, 'name'),
    clause: required(entry, 'clause'),
    onExpiry: required(entry, 'on_expiry'),
    when: conditionsOf(entry),
    shortenedOn: listOf(entry, 'shortened_on').map(shorteningOf),
    pausedWhile: optional<readonly string[]>(entry, 'paused_while') ?? [],
    agreed: optional<boolean>(entry, 'agreed') ?? false,
    ...datesOf(entry),
    place: placeOf(entry),
  }
}

function shorteningOf(entry: Entry): WrittenShortening {
  return {
    event: required(entry, 'event'),
    clause: required(entry, 'clause'),
    when: conditionsOf(entry),
    ...datesOf(entry),
    place: placeOf(entry),
  }
}

function movesOf(entry: Entry): WrittenMove[] {
  const moves = optional<Record<string, unknown>>(entry, 'moves_to') ?? {}
  return Object.entries(moves).map(([event, written]) => ({
    event,
    targets: targetsOf(entry.source, [...entry.path, 'moves_to', event], written),
  }))
}

/** A target, or several of which the dates pick one. */
function targetsOf(source: YamlSource, path: Path, written: unknown): WrittenTarget[] {
  if (Array.isArray(written)) return written.flatMap((one, index) => targetsOf(source, [...path, index], one))
  const fields = typeof written === 'string' ? { stage: written } : (written as Record<string, unknown>)
  const entry: Entry = { source, path, fields }
  const kind = (['stage', 'close', 'table'] as const).find(word => fields[word] !== undefined) ?? 'stage'
  return [{ kind, name: String(fields[kind] ?? ''), ...datesOf(entry), place: placeOf(entry) }]
}
