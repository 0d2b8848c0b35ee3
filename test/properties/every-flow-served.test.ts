import { describe, test } from 'vitest'
import { chanceFor } from '../../server/pack-files/backtest/chance.ts'
import { openState } from '../../server/pack-files/drive/case-state.ts'
import type { Sample } from '../../server/pack-files/explore/sample.ts'
import { openTestServer } from '../support/server.ts'
import { type AppealPlayed, grantedAppeals, nameOf, withoutPayable } from './every-flow/appeal-played.ts'
import { courseOf } from './every-flow/course.ts'
import { type KindPlayed, kindsToday, openingsOf, packs, SEED } from './every-flow/kinds-played.ts'
import { openTwin, playTwice, sameAfterAppeal } from './every-flow/served.ts'
import { type ServedScene, setStage } from './every-flow/stage-set.ts'

const server = await openTestServer({ requestsPerMinute: 1_000_000 })

describe.each(packs.map(pack => [pack.id, pack] as const))('%s over the real server', (_id, pack) => {
  const today = kindsToday(pack)

  test.each([...Map.groupBy(today, ({ kind }) => kind)])(
    '%s goes as it goes in the core',
    async (_kind, markets) => {
      const chance = chanceFor(SEED, markets.length)
      const tellable = new Map(markets.map(played => [played, openingsOf(played, 1000).filter(isTellable)]))
      if ([...tellable.values()].every(openings => openings.length === 0)) return
      const courses = Array.from({ length: COURSES }, (_, place) => ({ place, played: chance.pick(markets) }))
      for (const { place, played } of courses) {
        await playedTwice(played, chance.pick(tellable.get(played) ?? []), place)
      }
    },
    LONGEST_MS,
  )

  test(
    'an appeal that is granted undoes at the server what it undoes in the core',
    async () => {
      if (today.every(({ kind }) => kind !== 'appeal')) return
      for (const found of grantedAppeals(today, isTellable)) if (await appealedTwice(found)) return
      throw new Error('no appeal was granted')
    },
    LONGEST_MS,
  )
})

/** Whether the server can be told of it: an order with its money in escrow, and a case that people open on it. */
function isTellable({ opening: { order, subject, act } }: Sample): boolean {
  return order !== null && order.excerpt.completedAt === null && subject === undefined && act.by.role !== 'system'
}

async function playedTwice(played: KindPlayed, sample: Sample, place: number): Promise<boolean> {
  const { ground } = played
  const opening = withoutPayable(sample.opening)
  const opened = openState(ground, opening)
  if ('code' in opened) throw new Error(`${sample.text}: ${opened.code}`)
  const scene = await setStage(server, played, opening)
  return unlessCrossed(scene, 1, async () => {
    const twin = await openTwin({ scene, ground, opening }, null)
    await playTwice(twin, opened, courseOf(ground, opened, chanceFor(SEED, place)).given)
  })
}

async function appealedTwice({ subject, appeal, about }: AppealPlayed): Promise<boolean> {
  const { played, opening, opened, course } = subject
  const { ground } = played
  const scene = await setStage(server, played, opening)
  return unlessCrossed(scene, 2, async () => {
    const lost = await openTwin({ scene, ground, opening }, null)
    await playTwice(lost, opened, course.given)
    await scene.clockTo(appeal.opening.at)
    const served = await scene.people.agent.get(lost.path)
    const twin = await openTwin({ scene, ground, opening: appeal.opening }, nameOf(served as never, about))
    await sameAfterAppeal(lost, await playTwice(twin, appeal.opened, appeal.course.given))
  })
}

/** Where the platform opened a case on the order by itself meanwhile, there is nothing to hold against each other. */
async function unlessCrossed(scene: ServedScene, own: number, play: () => Promise<void>): Promise<boolean> {
  const others = async () => (await scene.marketplace.integration.get('/v1/cases?order_id=o1')).data.length
  if ((await others()) > 0) return false
  try {
    await play()
    return true
  } catch (broken) {
    if ((await others()) > own) return false
    throw broken
  }
}

/** For each kind of each pack. */
const COURSES = 6
/** On a machine with other things to do; alone each takes a second or two. */
const LONGEST_MS = 90_000
