import type { Instant } from '../../core/kernel/instant.ts'
import type { Wording } from '../../core/policy/clause.ts'
import { accountWords } from '../application/wording/account-words.ts'
import { moneyWords } from '../application/wording/money-words.ts'
import type { Language } from '../application/wording/names.ts'
import { momentWords } from '../application/wording/time-words.ts'
import type { Refusal } from './api-client.ts'
import { deedWords } from './deed-words.ts'
import type { Told, ToldEvent, ToldStep } from './play.ts'
import type { Step, Story } from './story.ts'

export type PrintedLanguage = Language | 'both'

/** A story as a page: what happened when, in sentences, by which clause, and what the accounts have at the end. */
export function printStory(told: Told, language: PrintedLanguage): string {
  const { story, steps, failures } = told
  const speak: Speak = wording => (language === 'both' ? [wording.zh, wording.en] : [wording[language]])
  const moments = byMoment(steps, story)
  const pages = [...moments.values()].map(({ when, lines }) => {
    return [speak(when).join(' · '), ...lines.flatMap(line => printed(line, speak))].join('\n')
  })
  const head = [...speak(story.title), `${story.pack} · ${story.told_by}`].join('\n')
  const faults = failures.map(({ line, message }) => `✗ ${story.id}.yaml:${line}  ${message}`)
  return [head, ...pages, balanceLines(told, speak), ...faults].join('\n\n')
}

type Speak = (wording: Wording) => readonly string[]

/** A sentence, somebody's own words under it, or a refusal. */
type Line =
  | {
      readonly kind: 'happened'
      readonly what: Wording
      readonly clause: string | null
      readonly moves: boolean
      /** In which case, where it isn't the story's first. */
      readonly label: Wording | null
    }
  | { readonly kind: 'said'; readonly words: Wording }
  | { readonly kind: 'refused'; readonly why: Wording; readonly clause: string | null }

interface Moment {
  readonly when: Wording
  readonly lines: Line[]
}

/** What happened at the same moment, as it is printed, stands together, whichever step brought it about. */
function byMoment(steps: readonly ToldStep[], story: Story): ReadonlyMap<string, Moment> {
  const moments = new Map<string, Moment>()
  const tell = (at: Instant, line: Line) => {
    const when = momentWords(at, story.zone)
    const moment = moments.get(when.en) ?? { when, lines: [] }
    moment.lines.push(line)
    moments.set(when.en, moment)
  }
  for (const { step, events, refusal } of steps) {
    const { deed, at } = step
    const ofTime = events.filter(event => event.at < at)
    const ofDeed = events.filter(event => event.at >= at)
    const isToldByCase = ofDeed.length > 0 && (deed?.kind === 'ship' || deed?.kind === 'scan')
    const own = isToldByCase ? null : deedWords(deed, story)
    for (const event of ofTime) tell(event.at, happened(event))
    if (own !== null) tell(at, { kind: 'happened', what: own, clause: null, moves: false, label: null })
    const [first, ...rest] = ofDeed.map(happened)
    if (first !== undefined) tell(at, first)
    if (deed?.kind === 'act' && deed.says !== null) tell(at, { kind: 'said', words: deed.says })
    for (const line of rest) tell(at, line)
    if (refusal !== null) tell(at, refused(refusal, step, story))
  }
  return moments
}

/** Whose request it was stands before the reason: nothing happened that would say so. */
function refused({ detail, clause }: Refusal, { deed }: Step, { people }: Story): Line {
  const person = deed?.kind === 'act' ? people[deed.role] : undefined
  const why = person === undefined ? detail : { zh: `${person.zh}：${detail.zh}`, en: `${person.en}: ${detail.en}` }
  return { kind: 'refused', why, clause: clause ?? null }
}

function happened({ type, zh, en, clause, label }: ToldEvent): Line {
  return { kind: 'happened', what: { zh, en }, clause, moves: type === 'StageEntered', label }
}

/** A case that moves on is marked: whoever skims the page follows the arrows. */
function printed(line: Line, speak: Speak): string[] {
  switch (line.kind) {
    case 'said':
      return [...new Set(speak(line.words))].map(words => `    “${words}”`)
    case 'refused':
      return speak(line.why).map((text, index) =>
        index === 0 ? `  ✗ ${text}${mark(line.clause, text)}` : `    ${text}`,
      )
    case 'happened':
      return speak(labelled(line)).map((text, index) =>
        index === 0 ? `  ${line.moves ? '→ ' : ''}${text}${mark(line.clause, text)}` : `    ${text}`,
      )
  }
}

/** Whose line it is stands before it wherever a story has come to a further case. */
function labelled({ what, label }: Extract<Line, { kind: 'happened' }>): Wording {
  if (label === null) return what
  return { zh: `【${label.zh}】${what.zh}`, en: `[${label.en}] ${what.en}` }
}

/** The clause behind a sentence that doesn't name it itself. */
function mark(clause: string | null, text: string): string {
  return clause === null || text.includes(clause) ? '' : `  [${clause}]`
}

function balanceLines({ story, balances }: Told, speak: Speak): string {
  const { buyer, merchant } = story.people
  const nameOf = (role: string) => (role === 'buyer' ? buyer : merchant)
  const title = speak({ zh: '钱在哪里', en: 'Where the money is' }).join(' · ')
  const rows = balances.map(({ path, balanceMinor, currency }) => {
    return `  ${moneyWords(balanceMinor, currency).padStart(12)}  ${speak(accountWords(path, nameOf)).join(' · ')}`
  })
  return [title, ...rows].join('\n')
}
