import type { Wording } from '../../../core/policy/clause.ts'
import type { AllowedAction, Flow, Stage, StageDeadline } from '../../../core/policy/flow.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import type { FlowPart, StagePart } from '../../application/pack-pages.ts'
import { actionWords } from '../../application/wording/action-words.ts'
import { eventWords } from '../../application/wording/event-words.ts'
import { EXPIRY_WORDS, glossed, OUTCOME_WORDS } from '../../application/wording/glossary.ts'
import { END, flowArrows } from '../print/flow-arrows.ts'
import { clauseTimes } from '../print/flow-page.ts'
import { FLOW_ROLES } from '../read/flow.ts'
import { factsWords, scopeInWords } from '../words/fact-words.ts'
import type { Lexicon } from '../words/lexicon.ts'
import { ROLE_WORDS } from '../words/value-words.ts'

/** One kind of case: its stages and ends, the arrows between them, who may do what where, until when. */
export function flowPart(flow: Flow, { snapshot, lexicon }: Omit<Ground, 'flow'>): FlowPart {
  const { starts, arrows, anywhere } = flowArrows(flow, snapshot)
  const reached = [...starts, ...arrows.map(({ to }) => to), ...anywhere.flatMap(({ to }) => to)]
  const ends = [...new Set(reached.filter(name => name.startsWith(END)))]
  return {
    kind: flow.kind,
    title: flow.title,
    stages: Object.entries(flow.stages).map(([name, stage]) => stagePart(name, stage, { flow, snapshot, lexicon })),
    ends: ends.map(name => ({ name, title: glossed(OUTCOME_WORDS, name.slice(END.length)) })),
    starts,
    arrows: arrows.map(({ from, to, events }) => ({ from, to, events: events.map(eventWords) })),
    anywhere: anywhere.map(({ event, to }) => ({ event: eventWords(event), to })),
  }
}

interface Ground {
  readonly flow: Flow
  readonly snapshot: Snapshot
  readonly lexicon: Lexicon
}

function stagePart(name: string, stage: Stage, ground: Ground): StagePart {
  return {
    name,
    title: stage.title,
    deadlines: stage.deadlines.map(deadline => deadlineWords(deadline, ground)),
    openEnded: stage.openEnded ?? null,
    allows: FLOW_ROLES.filter(role => role !== 'system').flatMap(role => {
      const actions = (stage.allows[role] ?? []).map(allowed => allowedWords(allowed, ground))
      return actions.length === 0 ? [] : [{ role: ROLE_WORDS[role] ?? { zh: role, en: role }, actions }]
    }),
  }
}

function allowedWords({ action, when, notBefore, notAfter, clause }: AllowedAction, { lexicon }: Ground): Wording {
  const facts = factsWords(when ?? {}, lexicon)
  const cited = clause === undefined ? [] : [{ zh: clause, en: clause }]
  const notes = [
    ...(facts.en === '' ? [] : [facts]),
    ...(notBefore === undefined ? [] : [{ zh: `${notBefore} 期满后`, en: `after ${notBefore}` }]),
    ...(notAfter === undefined ? [] : [{ zh: `${notAfter} 期满前`, en: `until ${notAfter}` }]),
    ...cited,
  ]
  const words = actionWords(action)
  if (notes.length === 0) return words
  return {
    zh: `${words.zh}（${notes.map(({ zh }) => zh).join('；')}）`,
    en: `${words.en} (${notes.map(({ en }) => en).join('; ')})`,
  }
}

function deadlineWords(deadline: StageDeadline, { flow, snapshot, lexicon }: Ground): Wording {
  const { clause, onExpiry, when, pausedWhile = [] } = deadline
  const times = clauseTimes(clause, snapshot, scope => scopeInWords(scope, lexicon))
  const expiry = glossed(EXPIRY_WORDS, onExpiry)
  const facts = factsWords(when ?? {}, lexicon)
  const paused = pausedWhile.map(name => flow.stages[name]?.title ?? { zh: name, en: name })
  const [still, stands] = [paused.map(({ zh }) => zh).join('、'), paused.map(({ en }) => en).join(', ')]
  return {
    zh: `${times.zh}${facts.zh === '' ? '' : `（${facts.zh}）`}，${expiry.zh}${still && `；“${still}”期间暂停`}`,
    en: `${times.en}${facts.en === '' ? '' : ` (${facts.en})`}; ${expiry.en}${stands && `; stands still in ${stands}`}`,
  }
}
