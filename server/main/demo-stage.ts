import { instant } from '../../core/kernel/instant.ts'
import type { Wording } from '../../core/policy/clause.ts'
import type { Queries } from '../application/queries.ts'
import { latestRun } from '../http/demo-cases.ts'
import type { Demo, DemoMarketplace, DemoPerson, DemoStory } from '../http/ports.ts'
import { asMarketplace, openVenue } from '../story/cast.ts'
import { perform } from '../story/perform.ts'
import { begin } from '../story/play.ts'
import { nameInRun, restaged } from '../story/restage.ts'
import type { Story } from '../story/story.ts'
import { type DemoParts, demoMarketplaceId, readStories } from './demo.ts'

interface StageParts extends Omit<DemoParts, 'reportFault'> {
  readonly queries: Pick<Queries, 'order'>
}

/** What visitors of the demo find: the people of the stories, and each story's beginning as often as they like. */
export function createDemo(parts: StageParts): Demo {
  const told = new Map(parts.packs.map(pack => [demoMarketplaceId(pack.id), { pack, stories: storiesOf(pack, parts) }]))
  return {
    marketplaces: [...told].map(
      ([id, { pack, stories }]): DemoMarketplace => ({
        id,
        title: pack.title,
        pack: pack.id,
        stories: stories.map(demoStory),
      }),
    ),
    async restage(marketplaceId, storyId) {
      const { pack, stories } = told.get(marketplaceId) ?? {}
      const story = stories?.find(({ id }) => id === storyId)
      if (pack === undefined || story === undefined) throw new Error(`no story ${storyId} in ${marketplaceId}`)
      await playBeginning(story, { marketplaceId, pack, parts })
    },
  }
}

async function playBeginning(
  story: Story,
  { marketplaceId, pack, parts }: { marketplaceId: string; pack: DemoParts['packs'][number]; parts: StageParts },
): Promise<void> {
  const { send, rootKey, queries } = parts
  const venue = await openVenue(send, { id: marketplaceId, name: pack.title.zh, pack: pack.id, now: AS_IT_IS, rootKey })
  const { now } = await asMarketplace(venue, { method: 'GET', path: '/v1/clock' })
  const run = (await latestRun(demoStory(story), marketplaceId, queries)) + 1
  const again = restaged(story, { run, now: instant(String(now)) })
  const performance = await begin(again, venue)
  for (const step of again.steps) await perform(performance, step)
}

function storiesOf(pack: DemoParts['packs'][number], { storiesFolder }: StageParts): readonly Story[] {
  return readStories(pack, storiesFolder)
}

function demoStory({ id, title, people, orders }: Story): DemoStory {
  const cast = Object.entries(people).flatMap(([role, person]): DemoPerson[] => {
    if (person === undefined) return []
    return [{ role: role as DemoPerson['role'], id: person.id, name: nameOf(person) }]
  })
  return { id, title, people: [...cast, ...STAFF], orderIds: orders.map(order => order.id), nameInRun }
}

function nameOf({ zh, en }: Wording): Wording {
  return { zh, en }
}

/** Who is at work in every marketplace, whatever its stories tell. */
const STAFF: readonly DemoPerson[] = [
  { role: 'agent', id: 'agent', name: { zh: '小安', en: 'Xiao An' } },
  { role: 'supervisor', id: 'supervisor', name: { zh: '老周', en: 'Lao Zhou' } },
  { role: 'policy_owner', id: 'policy', name: { zh: '小文', en: 'Xiao Wen' } },
]

/** A marketplace that is there keeps its own time, whatever is asked. */
const AS_IT_IS = '2026-11-18T12:00:00+08:00'
