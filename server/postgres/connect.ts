import pg from 'pg'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/server.ts'
import { valueTypes } from './value-types.ts'

/** Where a database is: a URL, or a socket's folder in the place of a host. */
export type DatabaseAddress =
  | { readonly url: string }
  | { readonly host: string; readonly port: number; readonly user: string; readonly database: string }

export type OpenDatabase = {
  readonly pool: pg.Pool
  readonly address: DatabaseAddress
  /** Resolves when the embedded server has ended, asked to or not; never for a server of someone else's. */
  readonly ended: Promise<void>
  /** Closes the pool, then stops the server if it is ours. */
  readonly close: () => Promise<void>
}

export type DatabaseChoice = {
  /** Any PostgreSQL 15 or later; without it the embedded server runs. */
  readonly url?: string | undefined
  /** The embedded server's folder. */
  readonly folder: string
}

/** Connections of one process. Two carry the hot path; each one more plans every statement anew for itself. */
const connectionsMax = 6

const sessionOptions = '-c timezone=UTC'

/**
 * Every statement of ours goes by keys. Left to guess from the statistics of a young table, the planner reads the whole
 * of it instead, and keeps to that plan while the table grows. See docs/decisions/0014.
 */
const byKey = ['seqscan', 'hashjoin', 'mergejoin', 'material'].map(name => `-c enable_${name}=off`).join(' ')

/** What these would save takes longer to set up than any statement of ours. */
const noPreparations = '-c max_parallel_workers_per_gather=0 -c jit=off'

/** No statement of ours takes as long as this unless something is wrong, and then waiting longer helps nobody. */
const limits = {
  connectionTimeoutMillis: 10_000,
  statement_timeout: 15_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 30_000,
  // Later than the server's own limit, which explains itself: this is for a server that no longer answers at all.
  query_timeout: 20_000,
}

const embeddedDatabase = 'pingli'

export async function openDatabase({ url, folder }: DatabaseChoice): Promise<OpenDatabase> {
  if (url !== undefined) {
    const pool = openPool({ url })
    return { pool, address: { url }, ended: new Promise(() => {}), close: () => pool.end() }
  }
  const server = await startEmbeddedPostgres({ folder })
  try {
    return await openEmbedded(server)
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function openEmbedded(server: EmbeddedPostgres): Promise<OpenDatabase> {
  const address = { ...server.connection, database: embeddedDatabase }
  await createDatabaseIfMissing({ ...server.connection, database: 'postgres' }, embeddedDatabase)
  const pool = openPool(address)
  const close = async () => {
    await pool.end()
    await server.stop()
  }
  return { pool, address, ended: server.ended, close }
}

export function openPool(address: DatabaseAddress, options: { readonly connectionsMax?: number } = {}): pg.Pool {
  const pool = new pg.Pool({
    ...connectionOptions(address),
    options: `${sessionOptions} ${byKey} ${noPreparations}`,
    ...limits,
    max: options.connectionsMax ?? connectionsMax,
    types: valueTypes,
  })
  // An idle connection that breaks is replaced at its next use; unheard, the event would end the process.
  pool.on('error', () => {})
  return pool
}

/** One connection without time limits, for migrations and for making databases. */
export function openClient(address: DatabaseAddress): pg.Client {
  const client = new pg.Client({ ...connectionOptions(address), types: valueTypes })
  client.on('error', () => {})
  return client
}

function connectionOptions(address: DatabaseAddress): pg.ClientConfig {
  const where = 'url' in address ? { connectionString: address.url } : address
  return { ...where, application_name: 'pingli', options: sessionOptions }
}

async function createDatabaseIfMissing(maintenance: DatabaseAddress, name: string): Promise<void> {
  const client = openClient(maintenance)
  await client.connect()
  try {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}
