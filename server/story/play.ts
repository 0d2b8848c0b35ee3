import { formatInstant, type Instant, instant } from '../../core/kernel/instant.ts'
import { type Refusal, UnexpectedRefusal } from './api-client.ts'
import { accountsMoved, type Balance, readBalances } from './balances.ts'
import { asMarketplace, signIn, type Venue } from './cast.ts'
import { type Failure, failuresOf } from './expectations.ts'
import { type EventSeen, type Performance, perform, putOrder, seenCase, seenEvents } from './perform.ts'
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

export interface ToldEvent {
  readonly at: Instant
  readonly type: string
  readonly clause: string | null
  readonly zh: string
  readonly en: string
}

/** Plays a story from its beginning to its end in a marketplace of its own, and checks what it expects on the way. */
export async function playStory(story: Story, venue: Venue): Promise<Told> {
  const performance = await begin(story, venue)
  const steps: ToldStep[] = []
  const failures: Failure[] = []
  let told = 0
  for (const step of story.steps) {
    const { refusal, failure } = await takeStep(performance, step)
    const opened = performance.caseId !== null
    const [zh, en] = opened ? await bothLanguages(performance) : [[], []]
    const events = zh.slice(told)
    const seen = {
      file: opened ? await seenCase(performance) : null,
      events,
      balances: await readBalances(venue, Object.keys(step.expect?.money ?? {})),
      refusal,
    }
    steps.push({ step, refusal, events: events.map((event, index) => toldEvent(event, en[told + index], story)) })
    told = zh.length
    failures.push(...(failure === null ? failuresOf(step, seen, story) : [failure]))
    if (failure !== null) break
  }
  return { story, steps, failures, balances: await finalBalances(performance) }
}

/** Signs its people in and imports its orders. */
export async function begin(story: Story, venue: Venue): Promise<Performance> {
  const performance: Performance = { story, venue, cast: await signIn(story, venue), caseId: null }
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

async function bothLanguages(performance: Performance): Promise<[readonly EventSeen[], readonly EventSeen[]]> {
  return Promise.all([seenEvents(performance, 'zh'), seenEvents(performance, 'en')])
}

/** The server knows people by the one name that the order brought; the story knows them in English too. */
function toldEvent(zh: EventSeen, en: EventSeen | undefined, { people }: Story): ToldEvent {
  const known = Object.values(people).filter(person => person !== undefined)
  const renamed = known.reduce((text, person) => text.replaceAll(person.zh, person.en), en?.sentence ?? '')
  return { at: instant(zh.at), type: zh.type, clause: zh.clause, zh: zh.sentence, en: renamed }
}

async function finalBalances({ story, venue, caseId }: Performance): Promise<Balance[]> {
  const ofCase = caseId === null ? [] : [`case_id=${caseId}`]
  const ofOrders = story.orders.map(({ id }) => `account=escrow:order:${id}`)
  const ofMerchant = `account=merchant:${story.people.merchant.id}:deposit`
  return readBalances(venue, await accountsMoved(venue, [...ofOrders, ofMerchant, ...ofCase]))
}
