import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeTemporaryFolder } from '../../../test/support/temporary-folder.ts'
import { openClient } from '../connect.ts'
import { FolderInUse } from './folder-lock.ts'
import { isRunning } from './postmaster.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './server.ts'

const ownerProgram = join(import.meta.dirname, '../../../test/support/embedded-owner.ts')

let folder: string
const running: EmbeddedPostgres[] = []

beforeEach(() => {
  folder = makeTemporaryFolder()
})

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
  await rm(folder, { recursive: true, force: true })
})

async function start(where = folder): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ folder: where })
  running.push(server)
  return server
}

async function query({ connection }: Pick<EmbeddedPostgres, 'connection'>, statement: string): Promise<unknown[]> {
  const client = openClient({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

type OwnedServer = Pick<EmbeddedPostgres, 'pid' | 'connection'> & { readonly owner: ChildProcess }

async function startOwner(): Promise<OwnedServer> {
  const owner = spawn(process.execPath, [ownerProgram, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [line] = await once(owner.stdout, 'data')
  return { owner, pid: Number(line), connection: { host: join(folder, 'socket'), port: 5432, user: 'pingli' } }
}

test('what was stored is there after a stop and a start, and a stopped server has left no process', async () => {
  const first = await start()
  await query(first, 'CREATE TABLE kept AS SELECT 1 AS one')
  await first.stop()
  expect(await isRunning(first.pid)).toBe(false)
  expect(await query(await start(), 'SELECT one FROM kept')).toEqual([{ one: 1 }])
})

test('after its owner was killed, the server left behind is stopped and what it stored is there', async () => {
  const orphan = await startOwner()
  await query(orphan, 'CREATE TABLE kept AS SELECT 1 AS one')
  orphan.owner.kill('SIGKILL')
  await once(orphan.owner, 'exit')
  expect(await isRunning(orphan.pid)).toBe(true)

  const next = await start()
  expect(await isRunning(orphan.pid)).toBe(false)
  expect(await query(next, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
})

test('after server and owner were both killed, the log is replayed', async () => {
  const orphan = await startOwner()
  await query(orphan, 'CREATE TABLE kept AS SELECT 1 AS one')
  orphan.owner.kill('SIGKILL')
  process.kill(orphan.pid, 'SIGKILL')
  await once(orphan.owner, 'exit')
  expect(await query(await start(), 'SELECT one FROM kept')).toEqual([{ one: 1 }])
})

test('a second server on the folder is refused with its owner named, and the first one keeps working', async () => {
  const { owner } = await startOwner()
  const refusal = await startEmbeddedPostgres({ folder }).catch(error => error)
  expect(refusal).toBeInstanceOf(FolderInUse)
  expect(refusal.message).toContain(`process ${owner.pid}`)
  owner.stdin?.end()
  expect(await once(owner, 'exit')).toEqual([0, null])
})

test('an initdb that was cut off is done again', async () => {
  await mkdir(join(folder, 'cluster-unfinished', 'base'), { recursive: true })
  expect(await query(await start(), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  expect(await readdir(folder)).not.toContain('cluster-unfinished')
})

test('a path too long for a socket works, and its short socket folder goes with the server', async () => {
  const server = await start(join(folder, 'a'.repeat(100)))
  expect(await query(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await server.stop()
  await expect(readdir(server.connection.host)).rejects.toThrow('ENOENT')
})
