import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { commitBatch } from '../server/postgres/statements/commit-batch.ts'
import type { RecordedCourse } from './recorded-commits.ts'

/**
 * PostgreSQL's own load generator, running the write statement of the same commands as they were recorded, each with
 * its case, order and people put in its place, one command a statement.
 */
export interface SingleStatements {
  /** Statements per second. */
  run(round: { seconds: number; number: number }): Promise<number>
  close(): Promise<void>
}

interface Place {
  readonly pool: Pool
  readonly socketFolder: string
}

export async function hasPgbench(): Promise<boolean> {
  return (await output('pgbench', ['--version']).catch(() => null)) !== null
}

export async function prepareSingleStatements(course: RecordedCourse, place: Place): Promise<SingleStatements> {
  await openLanes(course, place.pool)
  const folder = await mkdtemp(join(tmpdir(), 'pingli-bench-script-'))
  const script = join(folder, 'course.sql')
  const variables = new Map<string, string>()
  const statements = course.commits.map((parameters, command) =>
    statementOf(parameters, { course, command, variables }),
  )
  const numbers = [
    '\\set n :n + 1',
    // A permutation of 32-bit numbers: cases lie as far apart as real ones.
    '\\set id ((:client_id * 1000000 + :n) * 2654435761) % 4294967296',
    '\\set bucket :id % 256',
    '\\set person :id % 20',
  ]
  await writeFile(script, [...numbers, ...statements].join('\n'))
  return {
    async run({ seconds, number }) {
      const first = number * CASES_PER_CLIENT
      await copyOrders(course, { pool: place.pool, first })
      const given = [...variables, ['n', String(first)]].flatMap(([name, value]) => ['-D', `${name}=${value}`])
      const where = ['-h', place.socketFolder, '-U', 'pingli']
      const how = ['-n', '-M', 'prepared', '-c', String(CLIENTS), '-j', '2', '-T', String(seconds), '-f', script]
      const report = await output('pgbench', [...where, ...how, ...given, 'pingli'])
      const coursesPerSecond = /tps = ([\d.]+)/.exec(report)?.[1]
      if (coursesPerSecond === undefined || !/failed transactions: 0 /.test(report)) throw new Error(report)
      return Number(coursesPerSecond) * statements.length
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

interface Building {
  readonly course: RecordedCourse
  readonly command: number
  readonly variables: Map<string, string>
}

/** The statement as it is, but for its parameters: in them this case's numbers take the place of the recorded one's. */
function statementOf(parameters: readonly string[], { course, command, variables }: Building): string {
  const text = commitBatch.text.replace(/\$(\d+)::jsonb/g, (_, number: string) => {
    const name = `p${command}_${number}`
    variables.set(name, templateOf(parameters[Number(number) - 1] ?? '[]', { course, parameters }))
    return `replace(replace(replace(:${name}, '{id}', :id), '{bucket}', :bucket), '{person}', :person)::jsonb`
  })
  return `${text};\n`
}

function templateOf(
  parameter: string,
  { course, parameters }: { course: RecordedCourse; parameters: readonly string[] },
): string {
  const [opening] = JSON.parse(course.commits[0]?.[0] ?? '[]')
  const [answer] = JSON.parse(parameters.at(-1) ?? '[]')
  return parameter
    .replaceAll(course.caseId.slice(CASE_PREFIX_LENGTH), '{id}')
    .replaceAll(course.orderId, '{id}')
    .replaceAll(answer.id, `{id}${answer.id.slice(ID_LENGTH)}`)
    .replaceAll(`"bucket":${opening.bucket},`, '"bucket":{bucket},')
    .replace(/\bm0\b/g, 'm{person}')
    .replace(/\bbuyer0\b/g, 'buyer{person}')
}

/** Every lane of the accounts that the commands touch: two statements that begin one at once refuse each other. */
async function openLanes({ marketplaceId }: RecordedCourse, pool: Pool): Promise<void> {
  await pool.query(
    `INSERT INTO account (bucket, marketplace_id, path, currency, balance_minor, may_go_negative)
     SELECT DISTINCT lane, marketplace_id,
       regexp_replace(regexp_replace(path, '\\mm0\\M', 'm' || person), '\\mbuyer0\\M', 'buyer' || person),
       currency, 0, may_go_negative
     FROM account, generate_series(0, 255) AS lane, generate_series(0, 19) AS person
     WHERE marketplace_id = $1 AND path NOT LIKE 'escrow:%'
     ON CONFLICT DO NOTHING`,
    [marketplaceId],
  )
}

/** The orders on which the coming cases open, with what was paid for them in escrow. */
async function copyOrders({ marketplaceId, orderId }: RecordedCourse, { pool, first }: { pool: Pool; first: number }) {
  const numbers = `SELECT ((client * 1000000::numeric + n) * 2654435761) % 4294967296 AS id
    FROM generate_series(0, ${CLIENTS - 1}) client, generate_series(${first + 1}, ${first + CASES_PER_CLIENT}) n`
  const recorded = [marketplaceId, orderId]
  await pool.query(
    `WITH number AS (${numbers})
     INSERT INTO order_file (bucket, marketplace_id, id, body, paid_minor)
     SELECT number.id % 256, marketplace_id, number.id::text, body, paid_minor FROM number, order_file o
     WHERE o.marketplace_id = $1 AND o.id = $2`,
    recorded,
  )
  await pool.query(
    `WITH number AS (${numbers})
     INSERT INTO order_line (bucket, marketplace_id, order_id, id, quantity)
     SELECT number.id % 256, marketplace_id, number.id::text, l.id, quantity FROM number, order_line l
     WHERE l.marketplace_id = $1 AND l.order_id = $2`,
    recorded,
  )
  await pool.query(
    `WITH number AS (${numbers})
     INSERT INTO account (bucket, marketplace_id, path, currency, balance_minor, may_go_negative)
     SELECT number.id % 256, $1, 'escrow:order:' || number.id, 'CNY', paid_minor, false FROM number, order_file o
     WHERE o.marketplace_id = $1 AND o.id = $2`,
    recorded,
  )
}

function output(program: string, options: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
    child.once('error', reject)
    child.once('close', status => (status === 0 ? resolve(text) : reject(new Error(`${program}: ${text}`))))
  })
}

const CLIENTS = 32
/** More than a client gets through in a round. */
const CASES_PER_CLIENT = 300
/** `case_` and the bucket, before the case's own part. */
const CASE_PREFIX_LENGTH = 7
/** As much of an answer's hash as tells it from every other one's. */
const ID_LENGTH = 24
