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
import { overlaid, stagesNotHere } from './inherit.ts'
import type { Path, YamlSource } from './yaml-source.ts'

export const FLOW_ROLES: readonly FlowRole[] = ['buyer', 'merchant', 'agent', 'supervisor', 'system']

/**
 * One kind of case, from a file that its schema has let through; what holds everywhere is merged into each stage. Over
 * a flow of the pack that this one extends, its stages stand in place of those of their name, and so does what it lets
 * somebody do everywhere; a stage that is not here is none.
 */
export function flowOf(source: YamlSource, inherited: WrittenFlow | null): WrittenFlow {
  const entry = entryOf(source)
  const everywhere = everywhereOf(inside(entry, 'everywhere'), inherited)
  const stages = Object.keys(required<object>(entry, 'stages')).map(name => {
    return stageOf(name, inside(inside(entry, 'stages'), name), everywhere)
  })
  const notHere = stagesNotHere(entry)
  const kept = (inherited?.stages ?? []).filter(stage => !notHere.includes(stage.name))
  const start = targetsOf(source, ['start'], entry.fields.start ?? [])
  return {
    kind: required(entry, 'kind'),
    title: optional(entry, 'title') ?? inherited?.title ?? required(entry, 'title'),
    openedBy: optional(entry, 'opened_by') ?? inherited?.openedBy ?? [],
    about: optional(entry, 'about') ?? inherited?.about ?? ['order'],
    claimsGoods: optional(entry, 'claims_goods') ?? inherited?.claimsGoods ?? true,
    hiddenFrom: optional(entry, 'hidden_from') ?? inherited?.hiddenFrom ?? [],
    start: start.length > 0 ? start : (inherited?.start ?? []),
    everywhere,
    stages: overlaid(
      kept.map(stage => under(everywhere, stage, inherited)),
      stages,
      stage => stage.name,
    ),
    place: source.placeOf(['kind']),
  }
}

type Shared = WrittenFlow['everywhere']

/** What the extended pack's flow has everywhere, each action and move replaced by the own one of its name. */
function everywhereOf(entry: Entry, inherited: WrittenFlow | null): Shared {
  return joined({ allows: actionsOf(entry), moves: movesOf(entry) }, inherited?.everywhere ?? { allows: [], moves: [] })
}

/** An inherited stage: what held everywhere where it comes from gives way to what holds everywhere now. */
function under(everywhere: Shared, stage: WrittenStage, inherited: WrittenFlow | null): WrittenStage {
  const before = inherited?.everywhere
  const allows = stage.allows.filter(action => before?.allows.includes(action) !== true)
  const moves = stage.moves.filter(move => before?.moves.includes(move) !== true)
  return { ...stage, ...joined({ allows, moves }, everywhere) }
}

/** Its own actions and moves, then the shared ones that it has no own one of. */
function joined(own: Shared, shared: Shared): Shared {
  const isOwn = ({ role, action }: WrittenAction) => own.allows.some(one => one.role === role && one.action === action)
  return {
    allows: [...own.allows, ...shared.allows.filter(action => !isOwn(action))],
    moves: [...own.moves, ...shared.moves.filter(({ event }) => !own.moves.some(one => one.event === event))],
  }
}

function stageOf(name: string, entry: Entry, everywhere: Shared): WrittenStage {
  return {
    name,
    title: required(entry, 'title'),
    openEnded: optional(entry, 'open_ended'),
    onEntry: optional<readonly string[]>(entry, 'on_entry') ?? [],
    deadlines: listOf(entry, 'deadlines').map(deadlineOf),
    ...joined({ allows: actionsOf(inside(entry, 'allows')), moves: movesOf(entry) }, everywhere),
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
