import { createConnection } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { serverAccount } from './account.ts'
import { findBinaries } from './binaries.ts'
import { createCluster, superuser } from './cluster.ts'
import { FolderInUse, folderName, lockFolder } from './folder-lock.ts'
import { prepareFolders, prepareHome, removeSocketFolder, type ServerFolders } from './folders.ts'
import { launchPersistently, port } from './launch.ts'
import { isRunning, readPostmaster, stopOrphan, stopPostmaster } from './postmaster.ts'

export type EmbeddedPostgres = {
  readonly pid: number
  /** For `pg`, which takes the folder of a socket in the place of a host name. */
  readonly connection: { readonly host: string; readonly port: number; readonly user: string }
  /** Resolves when the server has ended, asked to or not. */
  readonly ended: Promise<void>
  /** Fast shutdown; resolves when the process is gone and the folder is free for another. */
  readonly stop: () => Promise<void>
}

export type EmbeddedPostgresOptions = {
  /** Made if it isn't there; belongs to this server alone. */
  readonly folder: string
  /** On top of the defaults, such as `fsync: 'off'` where losing everything costs nothing. */
  readonly settings?: Readonly<Record<string, string>>
}

const defaultSettings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Errors go to whoever sent the statement. In the server's log they would repeat the statement and what is in it.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
}

const farewellMs = 5_000
const farewellPollMs = 100

/** Starts PostgreSQL in a folder of its own; makes the cluster first if need be, and stops what a crash left there. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const account = serverAccount()
  const home = await prepareHome(options.folder, account)
  const lock = await lockFolder(home)
  const clusterName = await folderName(home)
  try {
    await clearOrphan(home, clusterName)
    const folders = await prepareFolders(home, account)
    const binaries = await findBinaries(folders, account)
    const installation = { folders, binaries, account }
    await createCluster(installation)
    const settings = { ...defaultSettings, ...options.settings }
    const { pid, ended } = await launchPersistently({ ...installation, settings, clusterName })
    return describe(folders, { pid, ended, release: lock.release })
  } catch (error) {
    await lock.release()
    throw error
  }
}

type Running = { readonly pid: number; readonly ended: Promise<void>; readonly release: () => Promise<void> }

function describe(folders: ServerFolders, { pid, ended, release }: Running): EmbeddedPostgres {
  // The last guard for a process that ends without stopping its server; only SIGKILL gets past it.
  const stopOnExit = () => process.kill(pid, 'SIGINT')
  process.once('exit', stopOnExit)
  ended.finally(() => process.off('exit', stopOnExit))
  const stop = async () => {
    if (await isRunning(pid)) await stopPostmaster(pid)
    await removeSocketFolder(folders.socket)
    await release()
  }
  return { pid, connection: { host: folders.socket, port, user: superuser }, ended, stop: once(stop) }
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= act()
    return done
  }
}

/** Stops what a killed Pingli left here, unless it turns out to be alive where its process can't be seen. */
async function clearOrphan(home: string, clusterName: string): Promise<void> {
  const cluster = join(home, 'cluster')
  const left = await readPostmaster(cluster)
  if (left === undefined) return
  const orphan = await stopOrphan(cluster, clusterName)
  if (orphan !== undefined) await removeSocketFolder(orphan.socketFolder)
  // A container that shares the folder has its own processes and its own locks, but the socket is in the folder.
  else if (await keepsAnswering(join(home, 'socket', `.s.PGSQL.${port}`))) {
    throw new FolderInUse(home, 'of another container')
  }
}

/** The children of a server that was killed hold its socket for a moment longer. */
async function keepsAnswering(path: string): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < farewellMs; waitedMs += farewellPollMs) {
    if (!(await answers(path))) return false
    await sleep(farewellPollMs)
  }
  return true
}

function answers(path: string): Promise<boolean> {
  return new Promise(resolve => {
    const socket = createConnection({ path }, () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
