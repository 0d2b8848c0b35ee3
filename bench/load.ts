import { type Call, type Connection, openConnection, type Reply } from './connection.ts'
import { quantile } from './surroundings.ts'

export interface Load {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** How much of one processor the generator itself took. */
  readonly generatorShare: number
}

export interface LoadOptions {
  readonly port: number
  readonly connections: number
  readonly warmUpMs: number
  readonly measuredMs: number
  /** What each connection does again and again, until `stop` says so. */
  readonly work: (ask: (call: Call) => Promise<Reply>, stop: () => boolean) => Promise<void>
}

/** Keeps so many connections busy, each with one call at a time, and measures after the warm-up. */
export async function runLoad({ port, connections, warmUpMs, measuredMs, work }: LoadOptions): Promise<Load> {
  const began = performance.now()
  const from = began + warmUpMs
  const until = from + measuredMs
  const latenciesMs: number[] = []
  const stop = () => performance.now() >= until
  const measuredAsk = (connection: Connection) => async (call: Call) => {
    const sentMs = performance.now()
    const reply = await connection.ask(call)
    const doneMs = performance.now()
    if (reply.status >= 300) throw new Error(`${call.method} ${call.path} → ${reply.status} ${reply.body}`)
    if (doneMs >= from && doneMs < until) latenciesMs.push(doneMs - sentMs)
    return reply
  }
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection(port)))
  const usedBefore = process.cpuUsage()
  const run = async (connection: Connection) => {
    while (!stop()) await work(measuredAsk(connection), stop)
    connection.close()
  }
  await Promise.all(open.map(run))
  const used = process.cpuUsage(usedBefore)
  latenciesMs.sort((one, other) => one - other)
  return {
    perSecond: latenciesMs.length / (measuredMs / 1000),
    p50Ms: quantile(latenciesMs, 0.5),
    p99Ms: quantile(latenciesMs, 0.99),
    generatorShare: (used.user + used.system) / 1000 / (performance.now() - began),
  }
}
