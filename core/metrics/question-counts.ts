import { dateOf } from '../kernel/zone.ts'
import { type Entry, isWithin, type Scope } from './entry.ts'
import type { Ground } from './ground.ts'
import { type Question, questionsIn, reportedIn } from './questions.ts'
import { type SeenCase, seenCase } from './seen-case.ts'

/** What a figure may count conversations by. */
export const questionCounts = {
  /** Buyers who asked something, each once a day (PDD-REP-01); those that a report took out are left out. */
  askers: ({ days }: Talk) => days.map(day => entryOf(day, { ms: null })),
  /** Of them those for whom no question waited longer than the rule allows for a person's answer (PDD-REP-04). */
  askers_answered: ({ days }: Talk, { withinMs }: Scope) =>
    days
      .filter(({ questions }) => questions.every(one => isInTime(one, withinMs)))
      .map(day => entryOf(day, { ms: null })),
  /** How long a buyer's first question of a day waited; without an answer it is left out. */
  first_answers: ({ days }: Talk) => days.map(day => entryOf(day, { ms: waitMs(day.questions[0]) })),
  /** How long each question waited; those without an answer are left out. */
  answers: ({ days }: Talk) =>
    days.flatMap(({ questions, excluded }) =>
      questions.map(one => ({
        ...entryOf({ questions: [one], excluded }, { ms: waitMs(one) }),
        subject: `${one.caseId}/${one.seq}`,
      })),
    ),
  /** Buyers who complained, each once a day. */
  complainants: ({ complaints }: Talk) => complaints,
} as const satisfies Record<string, (talk: Talk, scope: Scope) => readonly Entry[]>

/** All that buyers and merchants said to each other within a scope. */
export interface Talk {
  readonly days: readonly Day[]
  readonly complaints: readonly Entry[]
}

/** What one buyer asked one merchant on one day. */
interface Day {
  readonly questions: readonly Question[]
  readonly excluded: boolean
}

export function talkIn({ cases }: Ground, scope: Scope): Talk {
  const seen = cases.map(history => seenCase(history, scope)).filter(one => one !== null)
  const reported = new Set(cases.flatMap(history => reportedIn(history, scope) ?? []).map(pairOf))
  const questions = cases.flatMap(history => questionsIn(history, scope)).toSorted(inTime)
  const days = Map.groupBy(questions, ({ merchantId, buyerId, date }) => `${merchantId} ${buyerId} ${date}`)
  return {
    days: [...days.values()].map(questions => ({
      questions,
      excluded: questions.some(one => reported.has(pairOf(one))),
    })),
    complaints: complaintsIn(seen, scope),
  }
}

function complaintsIn(seen: readonly SeenCase[], scope: Scope): Entry[] {
  const opened = seen
    .filter(one => one.kind === 'complaint' && one.openedBy === 'buyer' && isWithin(one.openedAt, scope))
    .toSorted((one, other) => inTime({ ...one, at: one.openedAt, seq: 1 }, { ...other, at: other.openedAt, seq: 1 }))
  const days = Map.groupBy(opened, one => `${pairOf(one)} ${dateOf(one.openedAt, scope.zone)}`)
  return [...days.values()].flatMap(([first]) => {
    if (first === undefined) return []
    const { merchantId, caseId, orderId, openedAt: at, buyerId } = first
    const subject = `${buyerId} ${dateOf(at, scope.zone)}`
    return [{ merchantId, subject, caseId, orderId, at, excluded: false, ms: null }]
  })
}

function entryOf({ questions, excluded }: Day, { ms }: { ms: number | null | undefined }): Entry {
  const [first] = questions
  if (first === undefined) throw new Error('a day of questions has one at least')
  const { merchantId, caseId, buyerId, date, at } = first
  const subject = `${buyerId} ${date}`
  const isUnanswered = ms === undefined
  return { merchantId, subject, caseId, orderId: null, at, excluded: excluded || isUnanswered, ms: ms ?? null }
}

/** Undefined while nobody answered. */
function waitMs(question: Question | undefined): number | undefined {
  return question === undefined || question.answeredAt === null ? undefined : question.answeredAt - question.at
}

/** Exactly at the last moment it is. */
function isInTime(question: Question, withinMs: number | null): boolean {
  const ms = waitMs(question)
  return ms !== undefined && (withinMs === null || ms <= withinMs)
}

function pairOf({ merchantId, buyerId }: { merchantId: string; buyerId: string | null }): string {
  return `${merchantId} ${buyerId}`
}

function inTime(one: Placed, other: Placed): number {
  return (
    one.at - other.at || (one.caseId < other.caseId ? -1 : Number(one.caseId > other.caseId)) || one.seq - other.seq
  )
}

type Placed = Pick<Question, 'at' | 'caseId' | 'seq'>
