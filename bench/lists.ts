import type { Pool } from 'pg'
import { openBazaar } from './bazaar.ts'
import { type Call, type Connection, openConnection } from './connection.ts'
import { type Cast, playCourse } from './course.ts'
import { copyCases, goodsOf, MARKETPLACE_ID, orderIdOf, readTemplate, type Template } from './many-cases.ts'
import { quantile, type Surroundings, settle } from './surroundings.ts'

/** How long a merchant waits for a page, one after the other, in milliseconds. */
export interface Wait {
  readonly p50Ms: number
  readonly p95Ms: number
  readonly kilobytes: number
}

export type Waits = Readonly<Record<string, Wait>>

/**
 * The pages of a merchant who has six in ten of all cases: with few in the store and with many, on the same server.
 * Beside them the same first page as a bare statement of the driver.
 */
export async function measureLists(
  { server, pool }: Pick<Surroundings, 'server' | 'pool'>,
  { few, many }: { few: number; many: number },
): Promise<{ readonly few: Waits; readonly many: Waits; readonly bare: Wait }> {
  const address = { url: `http://127.0.0.1:${server.port}`, rootKey: server.rootKey, fetch }
  const bazaar = await openBazaar(MARKETPLACE_ID, address)
  const cast = bazaar.castOf(0)
  const connection = await openConnection(server.port)
  const ask = asking(connection)
  const importOrder = async (orderId: string) => {
    const call = { method: 'PUT', path: `/v1/orders/${orderId}`, token: bazaar.integrationKey } as const
    await ask({ ...call, body: bazaar.orderBody(0) })
  }
  const templates = await playTemplates({ ask, cast, pool, importOrder })
  connection.close()
  const pages = { port: server.port, token: cast.merchant.token, pool }
  await copyCases(pool, { templates, from: 0, to: few })
  await settle(pool)
  const waitsOfFew = await waitsFor(pages)
  await copyCases(pool, { templates, from: few, to: many })
  await settle(pool)
  const waitsOfMany = await waitsFor(pages)
  const bare = await waitFor(() => bareFirstPage(pool))
  return { few: waitsOfFew, many: waitsOfMany, bare }
}

interface Playing {
  readonly ask: ReturnType<typeof asking>
  readonly cast: Cast
  readonly pool: Pool
  readonly importOrder: (orderId: string) => Promise<void>
}

/** Disputes left where many are: at each stage of a course that is open, and at the ends that cases come to. */
async function playTemplates({ ask, cast, pool, importOrder }: Playing): Promise<readonly Template[]> {
  const templates: Template[] = []
  for (const [place, { share, steps, end }] of COURSES.entries()) {
    const orderId = `template-${place}`
    await importOrder(orderId)
    let asked = 0
    let location = ''
    const counted = async (call: Call) => {
      asked += 1
      const reply = await ask(call)
      location = reply.location ?? location
      return reply
    }
    await playCourse(orderId, cast, { ask: counted, stop: () => asked >= steps })
    if (end !== undefined) {
      const call = { method: 'POST', path: `${location}/actions/${end.action}`, token: cast[end.by].token } as const
      await ask({ ...call, key: `${orderId}-end`, body: {} })
    }
    templates.push(await readTemplate(pool, { caseId: location.split('/').at(-1) ?? '', share }))
  }
  return templates
}

interface Pages {
  readonly port: number
  readonly token: string
  readonly pool: Pool
}

/** On connections of its own: the server closes those that wait while cases are copied. */
async function waitsFor({ port, token, pool }: Pages): Promise<Waits> {
  const connections = await Promise.all(Array.from({ length: CALLS_AT_ONCE }, () => openConnection(port)))
  try {
    return await measured(connections, { token, pool })
  } finally {
    for (const connection of connections) connection.close()
  }
}

async function measured(
  connections: readonly Connection[],
  { token, pool }: Pick<Pages, 'token' | 'pool'>,
): Promise<Waits> {
  const get = (path: string) => ({ method: 'GET', path, token }) as const
  const [first] = connections
  if (first === undefined) throw new Error('no connection')
  const ask = asking(first)
  const list = (query: string) => ask(get(`/v1/cases/summaries?limit=50&${query}`))
  const cursor = JSON.parse((await list('status=open')).body).next
  const soon = new Date(Date.now() + 86_400_000).toISOString()
  const ids = await someCases(pool)
  const idOf = (round: number) => ids[round % ids.length]?.id ?? ''
  const orderOf = (round: number) => ids[round % ids.length]?.order_id ?? ''
  const casePage = async (round: number) => {
    const path = `/v1/cases/${idOf(round)}`
    const shown = await ask(get(path))
    const beside = [`/v1/orders/${orderOf(round)}`, `${path}/events`, `${path}/messages?limit=200`, '/v1/clock']
    const replies = await Promise.all(beside.map((one, place) => asking(connections[place + 1] ?? first)(get(one))))
    return { body: [shown, ...replies].map(({ body }) => body).join('') }
  }
  const search = (q: string) => list(`q=${encodeURIComponent(q)}`)
  return {
    'open cases': await waitFor(() => list('status=open')),
    'the same with every case in full': await waitFor(() => ask(get('/v1/cases?limit=50&status=open'))),
    'the next page': await waitFor(() => list(`status=open&cursor=${cursor}`)),
    'due within a day': await waitFor(() => list(`status=open&due_before=${encodeURIComponent(soon)}`)),
    'open, of one kind': await waitFor(() => list('status=open&kind=after_sale')),
    'closed, of one kind': await waitFor(() => list('status=closed&kind=after_sale')),
    'closed, of a kind that there is none of': await waitFor(() => list('status=closed&kind=appeal')),
    'search: goods': await waitFor(round => search(goodsOf(round))),
    'search: a word in one of 28': await waitFor(() => search('茶杯')),
    'search: a character in one of 6': await waitFor(() => search('瓷')),
    'search: a character in one of 6, closed': await waitFor(() => list(`status=closed&q=${encodeURIComponent('瓷')}`)),
    'search: nothing': await waitFor(() => search('龙泉')),
    'search: an order’s id': await waitFor(round => search(orderIdOf(round))),
    'search: a case’s id': await waitFor(round => search(idOf(round))),
    'case page, five calls': await waitFor(casePage),
  }
}

async function someCases(pool: Pool): Promise<readonly { readonly id: string; readonly order_id: string }[]> {
  const found = await pool.query<{ id: string; order_id: string }>(
    `SELECT id, order_id FROM case_file WHERE marketplace_id = $1 AND merchant_id = 'm0' ORDER BY md5(id) LIMIT 500`,
    [MARKETPLACE_ID],
  )
  return found.rows
}

/** What the list can't be quicker than: its rows by one range of an index, straight from the driver. */
async function bareFirstPage(pool: Pool) {
  const found = await pool.query({
    name: 'bare_first_page',
    text: `SELECT state FROM case_file WHERE marketplace_id = $1 AND merchant_id = 'm0' AND next_due_ms IS NOT NULL
      ORDER BY next_due_ms, id LIMIT 51`,
    values: [MARKETPLACE_ID],
  })
  return { body: JSON.stringify(found.rows) }
}

async function waitFor(page: (round: number) => Promise<{ readonly body: string }>): Promise<Wait> {
  const times: number[] = []
  let bytes = 0
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
    const began = performance.now()
    const { body } = await page(round)
    if (round >= WARM_UP_ROUNDS) times.push(performance.now() - began)
    bytes = Buffer.byteLength(body)
  }
  times.sort((one, other) => one - other)
  return { p50Ms: quantile(times, 0.5), p95Ms: quantile(times, 0.95), kilobytes: bytes / 1000 }
}

function asking(connection: Connection) {
  return async (call: Call) => {
    const reply = await connection.ask(call)
    if (reply.status >= 300) throw new Error(`${call.method} ${call.path} → ${reply.status} ${reply.body}`)
    return reply
  }
}

/** The page's calls after its first one go out together. */
const CALLS_AT_ONCE = 5
const WARM_UP_ROUNDS = 20
const ROUNDS = 100
/** A tenth stays open; `steps` of the course are played, and then the end. */
const COURSES: readonly {
  readonly share: number
  readonly steps: number
  readonly end?: { readonly by: keyof Cast; readonly action: string }
}[] = [
  { share: 4, steps: 1 },
  { share: 2, steps: 3 },
  { share: 2, steps: 5 },
  { share: 1, steps: 8 },
  { share: 1, steps: 10 },
  { share: 20, steps: 11 },
  { share: 50, steps: 1, end: { by: 'merchant', action: 'agree' } },
  { share: 20, steps: 1, end: { by: 'buyer', action: 'withdraw' } },
]
