import type { CaseFile, Deadline } from '../../../core/case-file/case-file.ts'
import type { CaseEvent } from '../../../core/case-file/events.ts'
import { type Availability, availabilities } from '../../../core/case-file/permit.ts'
import type { ClockContext } from '../../../core/kernel/clock.ts'
import type { Change } from '../../../core/kernel/derivation.ts'
import type { Instant } from '../../../core/kernel/instant.ts'
import type { Wording } from '../../../core/policy/clause.ts'
import type { FlowRole } from '../../../core/policy/flow.ts'
import type { Snapshot } from '../../../core/policy/snapshot.ts'
import { EXPIRY_WORDS, glossed, OUTCOME_WORDS } from './glossary.ts'
import { clauseWords, type Language, type Names, stageWords } from './names.ts'
import { periodWords } from './period-words.ts'
import { sentenceOf } from './sentence.ts'
import { momentWords } from './time-words.ts'

/** A case with all that explaining it looks at. */
export interface Explained {
  readonly file: CaseFile
  readonly events: readonly CaseEvent[]
  /** The rules that the case has pinned. */
  readonly snapshot: Snapshot
  readonly clock: ClockContext
  /** The marketplace's clock. */
  readonly now: Instant
  readonly people: Names['people']
}

/** How a case came to where it stands, what runs and why it is due then, who may do what, and by which clauses. */
export function explainCase(explained: Explained, language: Language): readonly string[] {
  const { file, events, snapshot, people } = explained
  const { kind, parties, currency } = file
  const names: Names = { snapshot, kind, parties, people, currency }
  const say = (wording: Wording) => wording[language]
  const pack = `${say(snapshot.title)} ${file.pack.version} (${file.pack.hash.slice(0, 12)})`
  const stands = file.outcome === null ? stageWords(file.stage, names) : glossed(OUTCOME_WORDS, file.outcome)
  const deadlines = file.deadlines.flatMap(deadline => deadlineLines(deadline, { names, say }))
  const actions = ROLES.flatMap(role => roleLines(role, { explained, say }))
  return [
    `${file.id} · ${pack}`,
    '',
    say({ zh: `现状：${stands.zh}`, en: `It stands at: ${stands.en}` }),
    ...deadlines.map(line => `  ${line}`),
    ...(actions.length === 0 ? [] : ['', say({ zh: '现在可以：', en: 'Now open:' }), ...actions]),
    '',
    say({ zh: '经过：', en: 'How it came about:' }),
    ...events.map(event => `  ${event.seq}. ${sentenceOf(event, language, names)}`),
    '',
    say({ zh: '所依条款：', en: 'Clauses:' }),
    ...citedIn(events, file.deadlines).map(clause => `  ${clause}  ${say(clauseWords(clause, names))}`),
  ]
}

interface Saying {
  readonly names: Names
  readonly say: (wording: Wording) => string
}

/** A deadline with its derivation: the clause's period, from when, and what has changed it since. */
function deadlineLines({ clause, dueAt, onExpiry, derivation }: Deadline, { names, say }: Saying): string[] {
  const { zone } = names.snapshot
  const title = clauseWords(clause, names)
  const length = periodWords(derivation.period)
  const from = momentWords(derivation.start.at, zone)
  const due = dueAt === null ? { zh: '暂停计时', en: 'standing still' } : momentWords(dueAt, zone)
  const then = glossed(EXPIRY_WORDS, onExpiry)
  const changes = derivation.changes.map(change => `  ${say(changeWords(change, names))}`)
  const paused = derivation.pauses.map(pause => {
    const since = momentWords(pause.from, zone)
    return `  ${say({ zh: `自 ${since.zh} 暂停（${pause.reason}）`, en: `paused from ${since.en} (${pause.reason})` })}`
  })
  const derived = {
    zh: `${length.zh}，自 ${from.zh} 起；${due.zh}，${then.zh}`,
    en: `${length.en} from ${from.en}; due ${due.en}, ${then.en}`,
  }
  return [`${clause} ${say(title)}`, `  ${say(derived)}`, ...changes, ...paused]
}

function changeWords(change: Change, names: Names): Wording {
  const length = periodWords(change.period)
  const when = momentWords(change.at, names.snapshot.zone)
  if (change.kind === 'shortened') {
    return {
      zh: `${when.zh} 起改为 ${length.zh}（${change.clause}）`,
      en: `${length.en} instead, from ${when.en} on (${change.clause})`,
    }
  }
  return {
    zh: `${when.zh} 延长 ${length.zh}：${change.reason}（${change.by}）`,
    en: `extended by ${length.en} on ${when.en}: ${change.reason} (${change.by})`,
  }
}

function roleLines(
  role: FlowRole,
  { explained, say }: { explained: Explained; say: (wording: Wording) => string },
): string[] {
  const { file, snapshot, clock, now } = explained
  const open = availabilities({ file, at: now, snapshot, clock }, role).filter(one => one.open)
  return open.length === 0 ? [] : [`  ${say(ROLE_TITLES[role])}${open.map(actionText).join(', ')}`]
}

function actionText({ action, clause }: Availability): string {
  return clause === null ? action : `${action} (${clause})`
}

function citedIn(events: readonly CaseEvent[], deadlines: readonly Deadline[]): readonly string[] {
  const entered = events.flatMap(event => (event.type === 'StageEntered' ? event.deadlines : []))
  const ofDeadlines = [...entered, ...deadlines].map(({ clause }) => clause)
  const ofEvents = events.flatMap(({ clause }) => clause ?? [])
  return [...new Set([...ofEvents, ...ofDeadlines])].sort()
}

const ROLES: readonly FlowRole[] = ['buyer', 'merchant', 'agent', 'supervisor']
const ROLE_TITLES: { readonly [Role in FlowRole]: Wording } = {
  buyer: { zh: '买家：', en: 'buyer: ' },
  merchant: { zh: '商家：', en: 'merchant: ' },
  agent: { zh: '平台客服：', en: 'agent: ' },
  supervisor: { zh: '平台主管：', en: 'supervisor: ' },
  system: { zh: '系统：', en: 'system: ' },
}
