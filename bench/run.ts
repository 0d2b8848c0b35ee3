// npm run bench [-- --due 20000] [--driver] [--standing] [--lists]: all figures in one run, or those of standings or of
// lists alone, as a table on standard output and nowhere else.

import { parseArgs } from 'node:util'
import type { Pool } from 'pg'
import { openBazaar } from './bazaar.ts'
import { prepareDriverLoop } from './driver-loop.ts'
import { measureDueDeadlines } from './due-deadlines.ts'
import { measureExport } from './export-memory.ts'
import { measureFigureDays } from './figure-days.ts'
import { createHttpCommands } from './http-commands.ts'
import { measureLists, type Wait } from './lists.ts'
import type { Load } from './load.ts'
import { measureReading } from './reading.ts'
import { recordCourse } from './recorded-commits.ts'
import { hasPgbench, prepareSingleStatements } from './single-statements.ts'
import { measureStandingPages } from './standing-page.ts'
import { inDataFolder, median, type Surroundings, settle, withDatabase, withServer } from './surroundings.ts'

const ROUNDS = 3
const ROUND_SECONDS = 8
const WARM_UP_SECONDS = 2
/** More than a round uses. */
const ORDERS_PER_ROUND = 4000
const STANDING_CASES = 200_000
const LISTED = { few: 1000, many: 100_000 }

const { values } = parseArgs({
  options: {
    due: { type: 'string', default: '100000' },
    driver: { type: 'boolean', default: false },
    standing: { type: 'boolean', default: false },
    lists: { type: 'boolean', default: false },
  },
})

const isWhole = !values.standing && !values.lists
if (isWhole) await measureExports()
await inDataFolder(async dataFolder => {
  if (isWhole || values.standing) await withDatabase(dataFolder, measureStanding)
  if (isWhole) {
    await withDatabase(dataFolder, pool => measureDeadlines(pool, Number(values.due)))
    await withServer(dataFolder, measureServer)
  }
})
if (isWhole || values.lists) await inDataFolder(dataFolder => withServer(dataFolder, measureWaits))

async function measureExports(): Promise<void> {
  for (const format of ['csv', 'xlsx'] as const) {
    const { memoryRatio, rowsPerSecond } = await measureExport(format)
    print(`memory of 100,000 rows over that of 1,000, ${format}`, memoryRatio.toFixed(2))
    print(`rows exported, ${format}`, `${whole(rowsPerSecond)}/s`)
  }
}

/** In a store of its own: what lies there beside these cases changes what the planner thinks of them. */
async function measureWaits(surroundings: Surroundings): Promise<void> {
  console.log(`Copying ${LISTED.many} cases …`)
  const { few, many, bare } = await measureLists(surroundings, LISTED)
  console.log(`p95 of a page: ${LISTED.many} cases ÷ ${LISTED.few}`)
  for (const [name, wait] of Object.entries(many)) {
    const alone = few[name]?.p95Ms ?? 0
    print(name, `${inMs(wait)} ÷ ${alone.toFixed(1)} ms = ${(wait.p95Ms / alone).toFixed(2)}`)
  }
  print('the open cases as a bare statement', inMs(bare))
}

function inMs({ p95Ms, p50Ms, kilobytes }: Wait): string {
  return `${p95Ms.toFixed(1)} ms (p50 ${p50Ms.toFixed(1)}, ${whole(kilobytes)} kB)`
}

async function measureStanding(pool: Pool): Promise<void> {
  const { manyCases, now, pastDay } = await measureStandingPages(pool, { cases: STANDING_CASES })
  const cases = `${manyCases} cases ÷ ${manyCases / 1000}`
  print(`a standing today, ${cases}`, timesOf(now))
  print(`a standing of a past day, ${cases}`, timesOf(pastDay))
  const { reading, correcting } = await measureFigureDays(pool, { cases: STANDING_CASES })
  print(`a day’s figures read, ${cases}`, timesOf(reading))
  print(`a day’s figures corrected, ${cases}`, timesOf(correcting))
}

function timesOf({ many, few }: { many: number; few: number }): string {
  return `${whole(many)} µs ÷ ${whole(few)} µs = ${(many / few).toFixed(2)}`
}

async function measureDeadlines(pool: Pool, cases: number): Promise<void> {
  console.log(`Opening ${cases} cases that nobody answers …`)
  const due = await measureDueDeadlines(pool, { cases, singly: Math.min(1000, cases / 10) })
  print('cases with a deadline that has passed', due.cases.toString())
  print('deadlines fired, swept', `${whole(due.sweptPerSecond)}/s`)
  print('deadlines fired, one case after the other', `${whole(due.singlyPerSecond)}/s`)
}

async function measureServer({ server, pool, socketFolder }: Surroundings): Promise<void> {
  const address = { url: `http://127.0.0.1:${server.port}`, rootKey: server.rootKey, fetch }
  const bazaar = await openBazaar('bazaar', address)
  const http = createHttpCommands(server.port, bazaar)
  const program = (await hasPgbench()) && !values.driver ? 'pgbench' : 'a driver loop'
  const course = await recordCourse(pool)
  const single =
    program === 'pgbench'
      ? await prepareSingleStatements(course, { pool, socketFolder })
      : await prepareDriverLoop(course, socketFolder)
  const loads: Load[] = []
  const singles: number[] = []
  for (let number = 0; number < ROUNDS; number += 1) {
    await http.importOrders(ORDERS_PER_ROUND)
    await settle(pool)
    loads.push(await http.run({ seconds: ROUND_SECONDS, warmUpSeconds: WARM_UP_SECONDS }))
    singles.push(await single.run({ seconds: ROUND_SECONDS, number }))
  }
  await single.close()
  printCommands(loads, { singles, program })

  const { caseShown, queuePage } = await measureReading(server.port, bazaar)
  print('a case shown', described(caseShown))
  print('a page of fifty cases', described(queuePage))
}

function printCommands(
  loads: readonly Load[],
  { singles, program }: { singles: readonly number[]; program: string },
): void {
  for (const [place, load] of loads.entries()) print(`commands over HTTP, round ${place + 1}`, described(load))
  const commandsPerSecond = median(loads.map(load => load.perSecond))
  print('commands over HTTP, median', `${whole(commandsPerSecond)}/s`)
  print(`single statements by ${program}`, singles.map(perSecond => `${whole(perSecond)}/s`).join('  '))
  const statementsPerSecond = median(singles)
  print(`single statements by ${program}, median`, `${whole(statementsPerSecond)}/s`)
  print('ratio of the medians', (commandsPerSecond / statementsPerSecond).toFixed(2))
}

function described({ perSecond, p50Ms, p99Ms, generatorShare }: Load): string {
  const share = Math.round(generatorShare * 100)
  const latency = `p50 ${p50Ms.toFixed(1)} ms  p99 ${p99Ms.toFixed(1)} ms`
  return `${whole(perSecond)}/s  ${latency}  (generator: ${share} % of a core)`
}

function whole(figure: number): string {
  return Math.round(figure).toString()
}

function print(name: string, figure: string): void {
  console.log(`${name.padEnd(44)} ${figure}`)
}
