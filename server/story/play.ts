import { formatInstant, type Instant, instant } from '../../core/kernel/instant.ts'
import type { Wording } from '../../core/policy/clause.ts'
import { type Refusal, UnexpectedRefusal } from './api-client.ts'
import { accountsMoved, type Balance, readBalances } from './balances.ts'
import type { CaseSeen, EventSeen } from './case-seen.ts'
import { asMarketplace, signIn, type Venue } from './cast.ts'
import { type Failure, failuresOf, refusalFailures } from './expectations.ts'
import { perform, putOrder } from './perform.ts'
import { type Performance, seenCase, seenEvents } from './performance.ts'
import { charactersOf, packTitles, type Retold, retold, type Titles } from './retelling.ts'
import type { Step, Story } from './story.ts'

/** A story as it went. */
export interface Told {
  readonly story: Story
  readonly steps: readonly ToldStep[]
  /** What the accounts through which its money went have at the end. */
  readonly balances: readonly Balance[]
  readonly failures: readonly Failure[]
}

export interface ToldStep {
  readonly step: Step
  /** What it brought about, time's doing before it included, in both languages. */
  readonly events: readonly ToldEvent[]
  readonly refusal: Refusal | null
}

export interface ToldEvent extends Retold {
  readonly at: Instant
  readonly type: string
  readonly clause: string | null
  /** The name of the case in which it happened, and what that is called; nothing for the story's first case. */
  readonly caseName: string
  readonly label: Wording | null
}

/** Plays a story from its beginning to its end in a marketplace of its own, and checks what it expects on the way. */
export async function playStory(story: Story, venue: Venue): Promise<Told> {
  const performance = await begin(story, venue)
  const titles = await packTitles(story, venue)
  const steps: ToldStep[] = []
  const failures: Failure[] = []
  let before: readonly CaseTold[] = []
  for (const step of story.steps) {
    const { refusal, failure } = await takeStep(performance, step)
    const cases = await casesNow(performance)
    const happened = newIn(cases, before)
    steps.push({ step, refusal, events: toldEvents(happened, { step, cases, story, titles }) })
    failures.push(
      ...(failure === null ? await failuresAfter(step, { performance, cases, happened, refusal }) : [failure]),
    )
    if (failure !== null) break
    before = cases
  }
  return { story, steps, failures, balances: await finalBalances(performance) }
}

/** Signs its people in and imports its orders. */
export async function begin(story: Story, venue: Venue): Promise<Performance> {
  const performance: Performance = {
    story,
    venue,
    cast: await signIn(story, venue),
    cases: new Map(),
    uploads: new Map(),
  }
  for (const { id } of story.orders) await putOrder(performance, id)
  return performance
}

/** Moves the clock to a step's moment and does it. An expected refusal is part of the story, another its failure. */
export async function takeStep(
  performance: Performance,
  step: Step,
): Promise<{ refusal: Refusal | null; failure: Failure | null }> {
  try {
    await moveClock(performance, step.at)
    await perform(performance, step)
    return { refusal: null, failure: null }
  } catch (error) {
    if (!(error instanceof UnexpectedRefusal)) throw error
    const { refusal, message } = error
    const isExpected = step.refused !== null && step.refused !== undefined
    return { refusal, failure: isExpected ? null : { line: step.line, message } }
  }
}

async function moveClock({ story, venue }: Performance, to: Instant): Promise<void> {
  const { now } = await asMarketplace(venue, { method: 'GET', path: '/v1/clock' })
  if (instant(String(now)) >= to) return
  const at = formatInstant(to, story.zone)
  const body = { to: at }
  await asMarketplace(venue, { method: 'POST', path: '/v1/clock/advance', body, key: `clock:${at}` })
}

/** A case of the story with all that has happened in it, in both languages. */
interface CaseTold {
  readonly name: string
  readonly file: CaseSeen
  readonly zh: readonly EventSeen[]
  readonly en: readonly EventSeen[]
}

async function casesNow(performance: Performance): Promise<readonly CaseTold[]> {
  return Promise.all(
    [...performance.cases].map(async ([name, caseId]) => {
      const events = (language: string) => seenEvents(performance, { caseId, language })
      const [file, zh, en] = await Promise.all([seenCase(performance, name), events('zh'), events('en')])
      return { name, file, zh, en }
    }),
  )
}

/** Each case with only what has happened in it since. */
function newIn(cases: readonly CaseTold[], before: readonly CaseTold[]): readonly CaseTold[] {
  return cases.map(one => {
    const known = before.find(({ name }) => name === one.name)?.zh.length ?? 0
    return { ...one, zh: one.zh.slice(known), en: one.en.slice(known) }
  })
}

interface Telling {
  readonly step: Step
  readonly cases: readonly CaseTold[]
  readonly story: Story
  readonly titles: Titles
}

/** In order of time; at one moment first in the case that the step is about, since the others hear of it from there. */
function toldEvents(happened: readonly CaseTold[], { step, cases, story, titles }: Telling): ToldEvent[] {
  const characters = charactersOf(cases, titles)
  const own = happened.filter(({ name }) => name === step.caseName)
  const others = happened.filter(({ name }) => name !== step.caseName)
  return [...own, ...others]
    .flatMap(({ name, zh, en }) =>
      zh.map((event, index) => ({
        at: instant(event.at),
        type: event.type,
        clause: event.clause,
        caseName: name,
        label: name === cases[0]?.name ? null : (characters.labels.get(name) ?? null),
        ...retold({ zh: event.sentence, en: en[index]?.sentence ?? '' }, characters, story),
      })),
    )
    .toSorted((one, other) => one.at - other.at)
}

interface After {
  readonly performance: Performance
  readonly cases: readonly CaseTold[]
  readonly happened: readonly CaseTold[]
  readonly refusal: Refusal | null
}

async function failuresAfter(step: Step, { performance, cases, happened, refusal }: After): Promise<Failure[]> {
  const { story, venue } = performance
  const failures = await Promise.all(
    step.expected.map(async expected => {
      const { caseName, expect } = expected
      const file = cases.find(({ name }) => name === caseName)?.file ?? null
      const events = happened.find(({ name }) => name === caseName)?.zh ?? []
      const balances = await readBalances(venue, Object.keys(expect.money ?? {}))
      return failuresOf({ line: step.line, zone: story.zone }, expected, { file, events, balances })
    }),
  )
  return [...refusalFailures(step, refusal), ...failures.flat()]
}

async function finalBalances({ story, venue, cases }: Performance): Promise<Balance[]> {
  const ofCases = [...cases.values()].map(id => `case_id=${id}`)
  const ofOrders = story.orders.map(({ id }) => `account=escrow:order:${id}`)
  const ofMerchant = `account=merchant:${story.people.merchant.id}:deposit`
  return readBalances(venue, await accountsMoved(venue, [...ofOrders, ofMerchant, ...ofCases]))
}
