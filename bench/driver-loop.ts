import { openPool } from '../server/postgres/connect.ts'
import { commitBatch } from '../server/postgres/statements/commit-batch.ts'
import { CASES_PER_CLIENT, CLIENTS, copyOrders, openLanes, templateOf } from './course-copies.ts'
import type { RecordedCourse } from './recorded-commits.ts'
import type { SingleStatements } from './single-statements.ts'

/**
 * Where pgbench isn't installed: the same statements with the same parameters by the server's own driver, in a bare
 * loop on as many connections, one command a statement.
 */
export async function prepareDriverLoop(course: RecordedCourse, socketFolder: string): Promise<SingleStatements> {
  const address = { host: socketFolder, port: 5432, user: 'pingli', database: 'pingli' }
  const pool = openPool(address, { connectionsMax: CLIENTS })
  await openLanes(course, pool)
  const templates = course.commits.map(parameters =>
    parameters.map(parameter => templateOf(parameter, { course, parameters })),
  )
  const playCase = async (place: Place) => {
    for (const parameters of templates) {
      const values = parameters.map(template => filledIn(template, place))
      await pool.query({ name: commitBatch.name, text: commitBatch.text, values })
    }
  }
  return {
    async run({ seconds, number }) {
      const first = number * CASES_PER_CLIENT
      await copyOrders(course, { pool, first })
      const began = performance.now()
      const played = await Promise.all(
        Array.from({ length: CLIENTS }, async (_, client) => {
          let cases = 0
          while (performance.now() - began < seconds * 1000 && cases < CASES_PER_CLIENT) {
            cases += 1
            await playCase(placeOf(client, first + cases))
          }
          return cases
        }),
      )
      const statements = played.reduce((sum, cases) => sum + cases, 0) * templates.length
      return statements / ((performance.now() - began) / 1000)
    },
    close: () => pool.end(),
  }
}

interface Place {
  readonly id: number
  readonly bucket: number
  readonly person: number
}

/** The same permutation of numbers that the orders were copied under. */
function placeOf(client: number, number: number): Place {
  const id = Number((BigInt(client * 1_000_000 + number) * 2_654_435_761n) % 4_294_967_296n)
  return { id, bucket: id % 256, person: id % 20 }
}

function filledIn(template: string, { id, bucket, person }: Place): string {
  const withId = template.replaceAll('{id}', String(id)).replaceAll('{bucket}', String(bucket))
  return withId.replaceAll('{person}', String(person))
}
