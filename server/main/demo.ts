import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatInstant, type Instant, instant } from '../../core/kernel/instant.ts'
import type { Wording } from '../../core/policy/clause.ts'
import type { Send } from '../story/api-client.ts'
import { asMarketplace, openVenue, type Venue } from '../story/cast.ts'
import type { Performance } from '../story/performance.ts'
import { begin, takeStep } from '../story/play.ts'
import { readStory } from '../story/read-story.ts'
import { momentOf } from '../story/scalars.ts'
import type { Step, Story } from '../story/story.ts'
import { type PackWithZones, zonesOf } from './story-zone.ts'

export interface DemoParts {
  readonly send: Send
  readonly rootKey: string
  /** The packs that are there; each has a marketplace of its own, with the stories under its name. */
  readonly packs: readonly (PackWithZones & { readonly title: Wording })[]
  readonly storiesFolder: string
  readonly reportFault: (fault: unknown, about: string) => void
}

/**
 * Sets up the demo marketplaces once, for each pack that has stories, but for what marketplaces only start from: a
 * pack's stories are played into one marketplace side by side, in order of time,
 * up to a moment at which some of them are in the middle, and there the clock stands. A start that was broken off goes
 * on where it was: every request has a key of its own, and is answered as before.
 */
export async function seedDemo(parts: DemoParts): Promise<void> {
  const shown = parts.packs.filter(({ id }) => id !== STARTING_POINT && existsSync(join(parts.storiesFolder, id)))
  for (const pack of shown) await seedMarketplace(pack, parts)
}

async function seedMarketplace(pack: DemoParts['packs'][number], parts: DemoParts): Promise<void> {
  const { send, rootKey, reportFault } = parts
  const { zone } = pack
  const until = momentOf(DEMO_NOW, zone)
  const stories = readStories(pack, parts.storiesFolder).filter(({ beginsAt }) => beginsAt < until)
  const beginsAt = Math.min(until, ...stories.map(story => story.beginsAt)) as Instant
  const now = formatInstant(beginsAt, zone)
  const venue = await openVenue(send, {
    id: demoMarketplaceId(pack.id),
    name: pack.title.zh,
    pack: pack.id,
    now,
    rootKey,
  })
  if ((await clockOf(venue)) >= until) return
  const performances = new Map<Story, Performance>()
  for (const { story, step, at } of scenes(stories, until)) {
    if (step === null) performances.set(story, await begin(story, venue))
    const performance = performances.get(story)
    if (step === null || performance === undefined) continue
    const { failure } = await takeStep(performance, step)
    if (failure !== null) {
      // The rest of this story would be about something else; the others go on.
      performances.delete(story)
      reportFault(new Error(failure.message), `the demo's story ${story.id}, line ${failure.line}, at ${at}`)
    }
  }
  const to = formatInstant(until, zone)
  await asMarketplace(venue, { method: 'POST', path: '/v1/clock/advance', body: { to }, key: `demo:${to}` })
}

/** A pack's demo marketplace has the pack's name. */
export function demoMarketplaceId(pack: string): string {
  return pack.replaceAll('-', '_')
}

/** A story's beginning (without a step) or one of its steps. */
interface Scene {
  readonly story: Story
  readonly step: Step | null
  readonly at: Instant
}

/** All stories' scenes in order of time; those of one moment in the order of the stories and their lines. */
function scenes(stories: readonly Story[], until: Instant): readonly Scene[] {
  const all = stories.flatMap((story): Scene[] => [
    { story, step: null, at: story.beginsAt },
    ...story.steps.map(step => ({ story, step, at: step.at })),
  ])
  return all.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)
}

async function clockOf(venue: Venue): Promise<Instant> {
  const { now } = await asMarketplace(venue, { method: 'GET', path: '/v1/clock' })
  return instant(String(now))
}

export function readStories(pack: DemoParts['packs'][number], storiesFolder: string): Story[] {
  const folder = join(storiesFolder, pack.id)
  const files = readdirSync(folder).filter(file => file.endsWith('.yaml'))
  return files
    .sort()
    .map(file => readStory({ file, text: readFileSync(join(folder, file), 'utf8'), zoneOf: zonesOf([pack], file) }))
}

/** The neutral pack. Its stories show it to whoever writes one; nobody's marketplace goes by it alone. */
const STARTING_POINT = 'standard'
/** In the middle of several stories: a review due tonight, a payout that failed, a claim that waits for its answer. */
const DEMO_NOW = '2026-11-18 12:00'
