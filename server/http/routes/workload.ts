import { DAY_MS, plusMs } from '../../../core/kernel/instant.ts'
import { addDays, dateOf, midnightOf, nextDate } from '../../../core/kernel/zone.ts'
import type { HttpPorts } from '../ports.ts'
import { type Route, route } from '../route.ts'
import { workloadSchema } from '../schemas/workload-schemas.ts'
import { AGES, workloadView } from '../views/workload-view.ts'
import { marketplaceContext } from './marketplace-context.ts'

export function workloadRoutes(ports: HttpPorts): readonly Route[] {
  const show = route({
    method: 'get',
    path: '/v1/workload',
    tag: 'cases',
    summary: {
      zh: '未结案件按阶段和时长，近日已结案件和所用时间的中位数',
      en: 'Open cases by stage and age, and the last days’ closed ones with the median time that they took',
    },
    description: `Days are the marketplace’s own. complete is false where there are more than ${MOST} cases to count.`,
    by: ['integration', 'supervisor', 'auditor'],
    answers: { 200: { description: 'The marketplace’s workload', schema: workloadSchema } },
    handle: async ({ marketplaceId, language }) => {
      const { now, snapshot } = await marketplaceContext(marketplaceId, ports)
      const today = dateOf(now, snapshot.zone)
      const days = Array.from({ length: DAYS }, (_, place) => addDays(today, place - DAYS + 1))
      const midnights = days.map(day => midnightOf(day, snapshot.zone))
      const spans = AGES.flatMap(({ toDays }) => (toDays === null ? [] : [plusMs(now, -toDays * DAY_MS)])).toReversed()
      const endOfToday = midnightOf(nextDate(today), snapshot.zone)
      const [groups, closed] = await Promise.all([
        ports.queries.openLoad({ marketplaceId, spans, now, endOfToday, most: MOST }),
        ports.queries.closedPerDay({ marketplaceId, days: midnights, most: MOST }),
      ])
      const load = { now, groups, days, closed, most: MOST }
      return { status: 200, body: workloadView(load, { snapshot, language }) }
    },
  })
  return [show]
}

const DAYS = 30
/** Counting so many takes an index a few dozen milliseconds; who has more wants figures of another kind. */
const MOST = 200_000
