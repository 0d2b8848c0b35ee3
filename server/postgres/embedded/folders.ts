import { chmod, chown, mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import type { ServerAccount } from './account.ts'

/** Where one embedded server keeps its things. */
export type ServerFolders = {
  /** Holds all the others; nobody else may look inside. */
  readonly home: string
  /** PostgreSQL's own data folder. */
  readonly cluster: string
  readonly socket: string
  /** Whether the server's account can reach `home` by its path; under /root, for example, `nobody` can't. */
  readonly isReachable: boolean
}

/** Linux allows 107 bytes for a socket's whole path, of which PostgreSQL's file name takes 16. */
const socketFolderBytesMax = 90
const shortSocketPrefix = 'pingli-socket-'

/** Makes and secures the home folder; the rest is made once the folder is locked. */
export async function prepareHome(folder: string, account: ServerAccount): Promise<string> {
  const home = resolve(folder)
  await makePrivate(home, account)
  return home
}

export async function prepareFolders(home: string, account: ServerAccount): Promise<ServerFolders> {
  const cluster = join(home, 'cluster')
  const socket = await prepareSocketFolder(join(home, 'socket'), account)
  return { home, cluster, socket, isReachable: await canReach(home, account) }
}

export async function makePrivate(path: string, account: ServerAccount): Promise<void> {
  await mkdir(path, { recursive: true })
  if (account !== undefined) await chown(path, account.uid, account.gid)
  await chmod(path, 0o700)
}

async function prepareSocketFolder(preferred: string, account: ServerAccount): Promise<string> {
  const isShort = Buffer.byteLength(preferred) <= socketFolderBytesMax
  const socket = isShort ? preferred : await mkdtemp(join(tmpdir(), shortSocketPrefix))
  await makePrivate(socket, account)
  return socket
}

/** Removes a socket folder that had to be made outside the home folder; one inside stays for the next start. */
export async function removeSocketFolder(socket: string): Promise<void> {
  if (basename(socket).startsWith(shortSocketPrefix)) await rm(socket, { recursive: true, force: true })
}

/** Whether the account may pass through every folder above `path`. */
export async function canReach(path: string, account: ServerAccount): Promise<boolean> {
  if (account === undefined) return true
  for (let above = dirname(resolve(path)); ; above = dirname(above)) {
    const { mode, uid } = await stat(above)
    const passes = uid === account.uid ? mode & 0o100 : mode & 0o001
    if (passes === 0) return false
    if (above === dirname(above)) return true
  }
}
