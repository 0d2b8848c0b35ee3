import { type Destination, leadingTarget, resolveTarget } from '../flow/target.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Stage } from '../policy/flow.ts'
import { PackFault } from '../policy/pack-fault.ts'
import type { Actor, CaseFile } from './case-file.ts'
import { closingDrafts } from './closing.ts'
import type { World } from './command.ts'
import { deadlinesOnEntering, shortenedBy } from './deadlines.ts'
import { entryRules } from './entry-rules.ts'
import type { CaseEvent, EventDraft } from './events.ts'
import { evolve } from './evolve.ts'
import { factsOf } from './facts.ts'
import type { Progress } from './matter.ts'
import { outcomeOf } from './outcomes.ts'
import { flowOf, type Sight, stageOf, TIME } from './permit.ts'

/** By whom and when the drafts of one decision happened, and what is known around them. */
export interface Act {
  readonly by: Actor
  readonly at: Instant
  readonly world: World
  /** The rule that the decision rests on; what follows from it rests on it too, unless the pack names a nearer one. */
  readonly clause: string | null
}

/**
 * Puts the events of one decision on record and follows where the flow leads from there: the first of them that leads
 * somewhere decides, and entering a stage may bring events of its own, which are followed in turn.
 */
export function record(progress: Progress, drafts: readonly EventDraft[], act: Act): Progress {
  const before = progress.file === null ? null : stageOf(sightOf(progress.file, act))
  const appended = drafts.reduce((so, draft) => append(so, draft, act), progress)
  const file = present(appended)
  if (file.status === 'closed') return appended
  const found =
    before === null
      ? flowOf(sightOf(file, act)).start
      : leadingTarget(
          before,
          drafts.map(({ type }) => type),
        )
  const target = found === null ? null : resolveTarget(act.world.snapshot, found, factsOf(file, act.world.snapshot))
  if (target !== null) return enter(appended, target, { ...act, clause: target.clause ?? act.clause, from: before })
  return before === null ? appended : shorten(appended, { drafts, stage: before, act })
}

/** Entering a stage sets its deadlines and runs its entry rules; reaching an end settles what is still open first. */
function enter(progress: Progress, target: Destination, act: Act & { from: Stage | null }): Progress {
  const file = present(progress)
  if (progress.events.length > MOST_EVENTS) throw new PackFault(`flow ${file.kind} leads in a circle at ${file.stage}`)
  if ('close' in target) {
    const system = { ...act, by: PLATFORM }
    const outcome = outcomeOf(file, target.close)
    const ended = closingDrafts(file, outcome, act.world.snapshot).reduce(
      (so, draft) => append(so, draft, system),
      progress,
    )
    return append(ended, { type: 'CaseClosed', outcome }, system)
  }
  const sight = sightOf(file, act)
  const deadlines = deadlinesOnEntering(sight, { from: act.from, to: target.stage })
  const from = act.from === null ? null : file.stage
  const entered = append(progress, { type: 'StageEntered', from, to: target.stage, deadlines }, act)
  const stage = stageOf(sightOf(present(entered), act))
  const drafts = (stage?.onEntry ?? []).flatMap(name => runEntryRule(name, present(entered), act))
  return drafts.length === 0 ? entered : record(entered, drafts, { ...act, by: PLATFORM })
}

function runEntryRule(name: string, file: CaseFile, act: Act): readonly EventDraft[] {
  const rule = entryRules[name]
  if (rule === undefined) throw new PackFault(`there is no entry rule ${name}`)
  return rule({ ...sightOf(file, act), by: PLATFORM, fields: {}, facts: act.world.facts })
}

function shorten(
  progress: Progress,
  { drafts, stage, act }: { drafts: readonly EventDraft[]; stage: Stage; act: Act },
): Progress {
  const shortened = drafts.flatMap(draft => shortenedBy(sightOf(present(progress), act), stage, draft.type))
  return shortened.reduce((so, deadline) => {
    const clause = deadline.derivation.changes.findLast(change => change.kind === 'shortened')?.clause
    const draft: EventDraft = { type: 'DeadlineShortened', name: deadline.name, deadline, ...(clause && { clause }) }
    return append(so, draft, { ...act, by: TIME })
  }, progress)
}

function append(progress: Progress, draft: EventDraft, { by, at, clause }: Act): Progress {
  const rule = clause === null ? {} : { clause }
  const event: CaseEvent = { ...rule, ...draft, seq: (progress.file?.version ?? 0) + 1, at, by }
  return { file: evolve(progress.file, event), events: [...progress.events, event] }
}

export function sightOf(file: CaseFile, { at, world }: Pick<Act, 'at' | 'world'>): Sight {
  return { file, at, snapshot: world.snapshot, clock: world.clock }
}

function present(progress: Progress): CaseFile {
  if (progress.file === null) throw new Error('the first event of a case is CaseOpened')
  return progress.file
}

export const PLATFORM: Actor = { role: 'system', id: 'platform' }

/** No single command brings about more; a flow that does leads in a circle. */
const MOST_EVENTS = 200
