import { spawn } from 'node:child_process'
import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ServerAccount } from './account.ts'
import type { Binaries } from './binaries.ts'
import { makePrivate, type ServerFolders } from './folders.ts'

export type Installation = {
  readonly folders: ServerFolders
  readonly binaries: Binaries
  readonly account: ServerAccount
}

export const superuser = 'pingli'

/** The major version of the packaged server: a cluster can be read by this one only. */
const majorVersion = '18'

/**
 * The builtin locale sorts alike on every machine and in every version of the C library; `--locale` gives the
 * character classes that trigrams of Chinese text need.
 */
const initdbArguments = [
  `--username=${superuser}`,
  '--auth=trust',
  '--encoding=UTF8',
  '--locale=C.UTF-8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
  '--no-instructions',
]

/** Makes the cluster if there is none, under another name first: an initdb that was cut off must not look finished. */
export async function createCluster(installation: Installation): Promise<void> {
  const { folders, account } = installation
  if (await hasCluster(folders.cluster)) return
  const unfinished = `${folders.cluster}-unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await makePrivate(unfinished, account)
  await runInitdb(installation, unfinished)
  await rename(unfinished, folders.cluster)
}

async function hasCluster(cluster: string): Promise<boolean> {
  try {
    const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
    if (version === majorVersion) return true
    throw new Error(
      `${cluster} was made by PostgreSQL ${version}, and this Pingli brings ${majorVersion}. ` +
        `Make a backup with the Pingli that made it and restore that into an empty DATA_DIR.`,
    )
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

function runInitdb({ folders, binaries, account }: Installation, cluster: string): Promise<void> {
  const argumentsList = [...initdbArguments, `--pgdata=${folderFromInside(folders, cluster)}`]
  const child = spawn(binaries.initdb, argumentsList, { cwd: cluster, ...account, stdio: ['ignore', 'ignore', 'pipe'] })
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', text => {
    complaints += text
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', status => {
      if (status === 0) resolve()
      else reject(new Error(`initdb could not make a database in ${cluster} (status ${status}):\n${complaints}`))
    })
  })
}

/**
 * The cluster's path as the server is told it. A server that may not pass the folders above (a DATA_DIR under /root)
 * still starts inside its cluster, and finds it as its own working folder.
 */
export function folderFromInside(folders: ServerFolders, folder: string): string {
  return folders.isReachable ? folder : '/proc/self/cwd'
}
