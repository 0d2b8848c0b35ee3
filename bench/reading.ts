import type { Bazaar } from './bazaar.ts'
import { type Load, runLoad } from './load.ts'

export interface ReadingFigures {
  readonly caseShown: Load
  readonly queuePage: Load
}

/** An agent looks at one case after the other, and at pages of fifty of the queue. */
export async function measureReading(port: number, bazaar: Bazaar): Promise<ReadingFigures> {
  const { token } = bazaar.castOf(0).agent
  const ids: string[] = []
  const get = (path: string) => ({ method: 'GET', path, token }) as const
  const load = (paths: () => string) =>
    runLoad({
      port,
      connections: CONNECTIONS,
      warmUpMs: 1000,
      measuredMs: 5000,
      work: async ask => {
        const { body } = await ask(get(paths()))
        if (ids.length < IDS_MAX) ids.push(...[...body.matchAll(/"id":"(case_\w+)"/g)].map(found => found[1] ?? ''))
      },
    })
  const queuePage = await load(() => '/v1/cases?status=open&limit=50')
  let next = 0
  const caseShown = await load(() => {
    next += 1
    return `/v1/cases/${ids[next % ids.length]}`
  })
  return { caseShown, queuePage }
}

const CONNECTIONS = 32
const IDS_MAX = 1000
