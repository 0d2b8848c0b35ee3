import { type ChildProcess, spawn } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { folderFromInside, type Installation } from './cluster.ts'
import type { ServerFolders } from './folders.ts'
import { clusterNameSetting, readPostmaster } from './postmaster.ts'

export type Launch = Installation & {
  readonly settings: Readonly<Record<string, string>>
  readonly clusterName: string
}

export type RunningServer = { readonly pid: number; readonly ended: Promise<void> }

/** Only a part of the socket's file name: nothing listens on a network port. */
export const port = 5432

/** A killed server's children may need a moment to let go of its shared memory. */
const attemptsMax = 5
const retryMs = 1_000

/** Replaying the log after a crash comes before ready, and may take a while. */
const readyMs = 120_000
const pollMs = 10

export async function launchPersistently(launch: Launch): Promise<RunningServer> {
  for (let attempt = 1; ; attempt += 1) {
    const server = await launchOnce(launch)
    if (server !== undefined) return server
    if (attempt === attemptsMax) throw new Error(`PostgreSQL did not start:\n${await lastLines(launch.folders)}`)
    await sleep(retryMs)
  }
}

async function launchOnce(launch: Launch): Promise<RunningServer | undefined> {
  const log = await open(logFile(launch.folders), 'w')
  // Its own session: Ctrl-C in a terminal is for Pingli, which still needs its database while it finishes.
  const child = spawn(launch.binaries.postgres, serverArguments(launch), {
    ...launch.account,
    cwd: launch.folders.cluster,
    stdio: ['ignore', log.fd, log.fd],
    detached: true,
  })
  const ended = endOf(child)
  // Whoever waits for the end hears of a failed spawn there; until then it must not count as unhandled.
  ended.catch(() => {})
  await log.close()
  const isReady = await Promise.race([ended.then(() => false), waitUntilReady(launch.folders, child)])
  if (!isReady || child.pid === undefined) return undefined
  return { pid: child.pid, ended }
}

function serverArguments({ folders, settings, clusterName }: Launch): string[] {
  const isInHome = folders.socket.startsWith(folders.home)
  const socket = folders.isReachable || !isInHome ? folders.socket : '../socket'
  const all = Object.entries({ ...settings, port: String(port), unix_socket_directories: socket })
  const named = [...all.map(([name, value]) => `${name}=${value}`), clusterNameSetting(clusterName)]
  return ['-D', folderFromInside(folders, folders.cluster), ...named.flatMap(setting => ['-c', setting])]
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => resolve())
  })
}

async function waitUntilReady(folders: ServerFolders, child: ChildProcess): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < readyMs; waitedMs += pollMs) {
    if (child.exitCode !== null || child.signalCode !== null) return false
    const postmaster = await readPostmaster(folders.cluster)
    if (postmaster?.pid === child.pid && postmaster?.status === 'ready') return true
    await sleep(pollMs)
  }
  child.kill('SIGQUIT')
  return false
}

function logFile(folders: ServerFolders): string {
  return join(folders.home, 'server.log')
}

async function lastLines(folders: ServerFolders): Promise<string> {
  return (await readFile(logFile(folders), 'utf8')).trimEnd().split('\n').slice(-10).join('\n')
}
