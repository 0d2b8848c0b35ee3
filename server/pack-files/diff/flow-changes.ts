import type { Wording } from '../../../core/policy/clause.ts'
import type { AllowedAction, Flow, FlowRole, Stage } from '../../../core/policy/flow.ts'
import { actionWords } from '../../application/wording/action-words.ts'
import { EXPIRY_WORDS, glossed } from '../../application/wording/glossary.ts'
import { FLOW_ROLES } from '../read/flow.ts'
import { factsWords } from '../words/fact-words.ts'
import { clauseInWords } from '../words/result-words.ts'
import { ROLE_WORDS } from '../words/value-words.ts'
import { change, citing, compared, type PackChange, type Turn } from './change.ts'

/** Stages that come and go, what somebody may do there, and the deadlines that they set. */
export function flowChanges(turn: Turn): PackChange[] {
  const kinds = new Set([...Object.keys(turn.before.flows), ...Object.keys(turn.after.flows)])
  return [...kinds].flatMap(kind => ofFlow({ before: turn.before.flows[kind], after: turn.after.flows[kind] }, turn))
}

interface Pair<Thing> {
  readonly before: Thing | undefined
  readonly after: Thing | undefined
}

function ofFlow({ before, after }: Pair<Flow>, turn: Turn): PackChange[] {
  const names = new Set([...Object.keys(before?.stages ?? {}), ...Object.keys(after?.stages ?? {})])
  return [...names].flatMap(name => {
    const [old, young] = [before?.stages[name], after?.stages[name]]
    if (young === undefined) return old === undefined ? [] : [change(stageWords(old, ['取消环节', 'No more stage']))]
    if (old === undefined) return [change(stageWords(young, ['新增环节', 'New stage']))]
    return [...actionChanges(old, young, turn), ...deadlineChanges(old, young, turn)]
  })
}

function stageWords({ title }: Stage, [zh, en]: readonly [string, string]): Wording {
  return { zh: `${zh}“${title.zh}”。`, en: `${en} “${title.en}”.` }
}

function actionChanges(before: Stage, after: Stage, turn: Turn): PackChange[] {
  return FLOW_ROLES.flatMap(role => {
    const { added, removed } = compared(allowedBy(before, role), allowedBy(after, role))
    const told = (allowed: AllowedAction, verbs: readonly [string, string]) =>
      citing(allowedWords({ role, allowed, verbs }, after, turn), allowed.clause, turn)
    return [
      ...added.map(allowed => told(allowed, ['可以', 'may'])),
      ...removed.map(allowed => told(allowed, ['不再可以', 'may no longer'])),
    ]
  })
}

function allowedBy(stage: Stage, role: FlowRole): Map<string, AllowedAction> {
  return new Map((stage.allows[role] ?? []).map(allowed => [JSON.stringify([allowed.action, allowed.when]), allowed]))
}

interface Permission {
  readonly role: FlowRole
  readonly allowed: AllowedAction
  readonly verbs: readonly [zh: string, en: string]
}

function allowedWords({ role, allowed, verbs }: Permission, { title }: Stage, { lexicon }: Turn): Wording {
  const who = ROLE_WORDS[role] ?? { zh: role, en: role }
  const what = actionWords(allowed.action)
  const facts = factsWords(allowed.when ?? {}, lexicon)
  const condition = facts.en === '' ? facts : { zh: `（${facts.zh}）`, en: ` (${facts.en})` }
  return {
    zh: `${who.zh}在“${title.zh}”环节${verbs[0]}${what.zh}${condition.zh}。`,
    en: `${who.en}: in “${title.en}” ${verbs[1]} ${what.en}${condition.en}.`,
  }
}

function deadlineChanges(before: Stage, after: Stage, turn: Turn): PackChange[] {
  const { added, removed } = compared(deadlinesOf(before), deadlinesOf(after))
  const told = (limit: Limit, ended: boolean) =>
    citing(limitWords(limit, after, { ...turn, ended }), limit.clause, turn)
  return [...added.map(limit => told(limit, false)), ...removed.map(limit => told(limit, true))]
}

/** A deadline of a stage, or what an event shortens it to. */
interface Limit {
  readonly clause: string
  readonly onExpiry: string
  readonly shortening: boolean
}

function deadlinesOf(stage: Stage): Map<string, Limit> {
  return new Map<string, Limit>(
    stage.deadlines.flatMap(({ name, clause, when, onExpiry, shortenedOn = [] }) => [
      [JSON.stringify([name, clause, when]), { clause, onExpiry, shortening: false }] as const,
      ...shortenedOn.map(
        one =>
          [JSON.stringify([name, one.clause, one.event]), { clause: one.clause, onExpiry, shortening: true }] as const,
      ),
    ]),
  )
}

function limitWords(limit: Limit, { title }: Stage, { lexicon, ended }: Turn & { readonly ended: boolean }): Wording {
  const time = clauseInWords(limit.clause, lexicon)
  const expiry = glossed(EXPIRY_WORDS, limit.onExpiry)
  if (ended)
    return { zh: `“${title.zh}”环节取消时限：${time.zh}。`, en: `No more deadline in “${title.en}”: ${time.en}.` }
  return limit.shortening
    ? {
        zh: `“${title.zh}”环节的时限缩短：${time.zh}，${expiry.zh}。`,
        en: `In “${title.en}” the time is shortened: ${time.en}; ${expiry.en}.`,
      }
    : {
        zh: `“${title.zh}”环节新增时限：${time.zh}，${expiry.zh}。`,
        en: `New deadline in “${title.en}”: ${time.en}; ${expiry.en}.`,
      }
}
