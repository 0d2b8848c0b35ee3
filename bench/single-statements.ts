import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { commitBatch } from '../server/postgres/statements/commit-batch.ts'
import { CASES_PER_CLIENT, CLIENTS, copyOrders, openLanes, templateOf } from './course-copies.ts'
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
