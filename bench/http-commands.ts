import type { Bazaar } from './bazaar.ts'
import { openConnection } from './connection.ts'
import { playCourse } from './course.ts'
import { type Load, runLoad } from './load.ts'
import { inParallel } from './surroundings.ts'

/** Real commands over HTTP, on 32 kept-alive connections: each plays one disputed case after the other. */
export function createHttpCommands(port: number, bazaar: Bazaar) {
  let imported = 0
  let begun = 0
  return {
    /** Not measured: the orders that the coming round's cases are about. */
    async importOrders(count: number): Promise<void> {
      const connections = await Promise.all(Array.from({ length: IMPORTERS }, () => openConnection(port)))
      const from = imported
      imported += count
      await inParallel(IMPORTERS, count, async (item, worker) => {
        const order = from + item
        const body = bazaar.orderBody(order)
        const call = { method: 'PUT', path: `/v1/orders/o${order}`, token: bazaar.integrationKey, body } as const
        const reply = await connections[worker]?.ask(call)
        if (reply?.status !== 200) throw new Error(`${call.path} → ${reply?.status} ${reply?.body}`)
      })
      for (const connection of connections) connection.close()
    },
    run({ seconds, warmUpSeconds }: { seconds: number; warmUpSeconds: number }): Promise<Load> {
      return runLoad({
        port,
        connections: CONNECTIONS,
        warmUpMs: warmUpSeconds * 1000,
        measuredMs: seconds * 1000,
        work(ask, stop) {
          const order = begun
          begun += 1
          if (order >= imported) throw new Error('there are no more orders to open cases on')
          return playCourse(`o${order}`, bazaar.castOf(order), { ask, stop })
        },
      })
    },
  }
}

const CONNECTIONS = 32
const IMPORTERS = 16
