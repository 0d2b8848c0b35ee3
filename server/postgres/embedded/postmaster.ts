import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** What PostgreSQL says about itself in the first lines of its `postmaster.pid`. */
export type Postmaster = { readonly pid: number; readonly socketFolder: string; readonly status: string }

const pollMs = 20
const fastShutdownMs = 30_000
const immediateShutdownMs = 5_000

export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  try {
    const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')
    const pid = Number(lines[0])
    if (!Number.isInteger(pid) || pid <= 1) return undefined
    return { pid, socketFolder: lines[4] ?? '', status: (lines[7] ?? '').trim() }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Whether the process still runs: a zombie answers to `kill 0`, but holds nothing any more. */
export async function isRunning(pid: number): Promise<boolean> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The state follows the program's name, which stands in brackets and may hold spaces and brackets itself.
    const state = stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3)
    return state !== 'Z' && state !== 'X'
  } catch {
    return false
  }
}

/** Stops the server that a killed Pingli left behind in this cluster, if there is one. */
export async function stopOrphan(cluster: string, clusterName: string): Promise<Postmaster | undefined> {
  const orphan = await readPostmaster(cluster)
  if (orphan === undefined || !(await hasName(orphan.pid, clusterName))) return undefined
  await stopPostmaster(orphan.pid)
  return orphan
}

/**
 * Whether this pid is the server of this cluster, and not some process that got a dead server's number. Its command
 * line tells: its working folder would too, but root in a container without ptrace rights may not look at that.
 */
async function hasName(pid: number, clusterName: string): Promise<boolean> {
  if (!(await isRunning(pid))) return false
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return commandLine.split('\0').includes(clusterNameSetting(clusterName))
}

export function clusterNameSetting(clusterName: string): string {
  return `cluster_name=${clusterName}`
}

/** Fast shutdown: ends sessions, rolls back what is open, writes a checkpoint. The harder way only when that hangs. */
export async function stopPostmaster(pid: number): Promise<void> {
  signal(pid, 'SIGINT')
  if (await hasEnded(pid, fastShutdownMs)) return
  signal(pid, 'SIGQUIT')
  if (await hasEnded(pid, immediateShutdownMs)) return
  throw new Error(`PostgreSQL (process ${pid}) does not stop; end it by hand, then start again`)
}

async function hasEnded(pid: number, limitMs: number): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < limitMs; waitedMs += pollMs) {
    if (!(await isRunning(pid))) return true
    await sleep(pollMs)
  }
  return false
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
