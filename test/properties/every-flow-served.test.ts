import { describe, test } from 'vitest'
import { chanceFor } from '../../server/pack-files/backtest/chance.ts'
import { openState } from '../../server/pack-files/drive/case-state.ts'
import type { Sample } from '../../server/pack-files/explore/sample.ts'
import { openTestServer } from '../support/server.ts'
import { grantedAppeal, nameOf } from './every-flow/appeal-played.ts'
import { courseOf } from './every-flow/course.ts'
import { type KindPlayed, kindsToday, openingsOf, packs, SEED } from './every-flow/kinds-played.ts'
import { openTwin, playTwice, sameAfterAppeal } from './every-flow/served.ts'
import { setStage } from './every-flow/stage-set.ts'

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
      const found = grantedAppeal(today, isTellable)
      if (found === null) return
      const { subject, appeal, about } = found
      const scene = await setStage(server, subject.played, subject.opening)
      const ground = subject.played.ground
      const lost = await openTwin({ scene, ground, opening: subject.opening }, null)
      await playTwice(lost, subject.opened, subject.course.given)
      await scene.clockTo(appeal.opening.at)
      const served = await scene.people.agent.get(lost.path)
      const twin = await openTwin({ scene, ground, opening: appeal.opening }, nameOf(served as never, about))
      const end = await playTwice(twin, appeal.opened, appeal.course.given)
      await sameAfterAppeal(lost, end)
    },
    LONGEST_MS,
  )
})

/** Whether the server can be told of it: an order with its money in escrow, and a case that people open on it. */
function isTellable({ opening: { order, subject, act } }: Sample): boolean {
  return order !== null && order.excerpt.completedAt === null && subject === undefined && act.by.role !== 'system'
}

/** Without what the server can't be told: money that others have paid the merchant. */
function withoutPayable(opening: Sample['opening']): Sample['opening'] {
  return { ...opening, books: { ...opening.books, 'merchant:m1:payable': 0 } }
}

async function playedTwice(played: KindPlayed, sample: Sample, place: number) {
  const { ground } = played
  const opening = withoutPayable(sample.opening)
  const scene = await setStage(server, played, opening)
  // Where the platform was quicker, there is another case on the order, and nothing to hold against each other.
  const { data } = await scene.marketplace.integration.get('/v1/cases?order_id=o1')
  if (data.length > 0) return
  const opened = openState(ground, opening)
  if ('code' in opened) throw new Error(`${sample.text}: ${opened.code}`)
  const twin = await openTwin({ scene, ground, opening }, null)
  await playTwice(twin, opened, courseOf(ground, opened, chanceFor(SEED, place)).given)
}

/** For each kind of each pack. */
const COURSES = 6
/** On a machine with other things to do; alone each takes a second or two. */
const LONGEST_MS = 90_000
