import type { Scope, Wording } from '../../../core/policy/clause.ts'
import type { Conditions } from '../../../core/policy/conditions.ts'
import type { AllowedAction, Flow, Stage, StageDeadline } from '../../../core/policy/flow.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import { FLOW_ROLES } from '../read/flow.ts'
import { currencyIn, momentWords, ROLE_WORDS, scopeWords, valueWords } from '../words/value-words.ts'
import { flowDrawing } from './flow-drawing.ts'

type Say = (wording: Wording) => string

/** One kind of case: its drawing, who may do what where, and the deadlines of each stage in words. */
export function flowPage(flow: Flow, snapshot: Snapshot, say: Say): string {
  return [
    `## ${say(flow.title)} \`${flow.kind}\``,
    flowDrawing(flow, snapshot, say),
    `### ${say({ zh: '谁在哪一步可以做什么', en: 'Who may do what, where' })}`,
    actionTable(flow, say),
    `### ${say({ zh: '各环节的期限', en: 'Deadlines of each stage' })}`,
    Object.values(flow.stages)
      .map(stage => stageDeadlines(stage, { flow, snapshot, say }))
      .join('\n'),
  ].join('\n\n')
}

function actionTable(flow: Flow, say: Say): string {
  const stages = Object.values(flow.stages)
  const roles = FLOW_ROLES.filter(role => stages.some(stage => (stage.allows[role] ?? []).length > 0))
  const heads = [
    say({ zh: '环节', en: 'Stage' }),
    ...roles.map(role => say(ROLE_WORDS[role] ?? { zh: role, en: role })),
  ]
  const rows = stages.map(stage => [
    say(stage.title),
    ...roles.map(role => (stage.allows[role] ?? []).map(allowed => actionWords(allowed, say)).join('<br>')),
  ])
  return [heads, heads.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

function actionWords({ action, when, notBefore, notAfter, clause }: AllowedAction, say: Say): string {
  const notes = [
    ...(when === undefined ? [] : [conditionWords(when)]),
    ...(notBefore === undefined ? [] : [say({ zh: `${notBefore} 期满后`, en: `not before ${notBefore}` })]),
    ...(notAfter === undefined ? [] : [say({ zh: `${notAfter} 期满前`, en: `not after ${notAfter}` })]),
    ...(clause === undefined ? [] : [clause]),
  ]
  return notes.length === 0 ? `\`${action}\`` : `\`${action}\` (${notes.join('; ')})`
}

interface Page {
  readonly flow: Flow
  readonly snapshot: Snapshot
  readonly say: Say
}

function stageDeadlines(stage: Stage, page: Page): string {
  const { say } = page
  const name = `- **${say(stage.title)}**`
  const lines = stage.deadlines.flatMap(deadline => deadlineLines(deadline, page))
  const open = stage.openEnded === undefined ? '' : `: ${say(stage.openEnded)}`
  return [`${name}${lines.length === 0 ? open : ''}`, ...lines.map(line => `  - ${line}`)].join('\n')
}

function deadlineLines(deadline: StageDeadline, { flow, snapshot, say }: Page): string[] {
  const { clause, onExpiry, when, shortenedOn = [], pausedWhile = [] } = deadline
  const condition = when === undefined ? '' : ` (${conditionWords(when)})`
  const expiry = say({ zh: `，逾期则 \`${onExpiry}\``, en: `; when it passes: \`${onExpiry}\`` })
  const shortened = shortenedOn.map(one => {
    const facts = one.when === undefined ? '' : ` (${conditionWords(one.when)})`
    const words = say(clauseTimes(one.clause, snapshot, scopeAsWritten))
    return say({ zh: `\`${one.event}\`${facts} 后改为 ${words}`, en: `after \`${one.event}\`${facts}: ${words}` })
  })
  const stages = pausedWhile.map(name => say(flow.stages[name]?.title ?? { zh: name, en: name })).join(', ')
  const paused =
    pausedWhile.length === 0 ? [] : [say({ zh: `在 ${stages} 期间暂停`, en: `stands still during ${stages}` })]
  return [`${say(clauseTimes(clause, snapshot, scopeAsWritten))}${condition}${expiry}`, ...shortened, ...paused]
}

/** A clause's times, one for each scope, and from when they count. */
export function clauseTimes(id: string, snapshot: Snapshot, scopeIn: (scope: Scope) => Wording | null): Wording {
  const clause = snapshot.clauses[id]
  const times = (clause?.values ?? []).map(({ value, scope }) => {
    const { zh, en } = valueWords(value, currencyIn(snapshot, scope))
    const facts = scopeIn(scope)
    return facts === null ? { zh, en } : { zh: `${zh}（${facts.zh}）`, en: `${en} (${facts.en})` }
  })
  const from = momentWords(clause?.countedFrom ?? 'stage_entered')
  return {
    zh: `${id}：自${from.zh}起 ${times.map(({ zh }) => zh).join('；')}`,
    en: `${id}: ${times.map(({ en }) => en).join('; ')} from ${from.en}`,
  }
}

/** Its facts by their names in the pack's files, as all conditions of this page. */
function scopeAsWritten(scope: Scope): Wording | null {
  const facts = scopeWords(scope)
  return facts === null ? null : { zh: facts, en: facts }
}

export function conditionWords(when: Conditions): string {
  const facts = Object.entries(when).map(([fact, test]) => {
    if (Array.isArray(test)) return `${fact}: ${test.join('/')}`
    if (typeof test !== 'object') return `${fact}: ${test}`
    const { atLeast, atMost } = test as { atLeast?: number; atMost?: number }
    return [atLeast === undefined ? '' : `${atLeast} ≤ `, fact, atMost === undefined ? '' : ` ≤ ${atMost}`].join('')
  })
  return facts.join(', ')
}
