import { stat } from 'node:fs/promises'
import { createConnection, createServer, type Server } from 'node:net'

/**
 * Holds a folder for this process until `release`, or until the process dies in whatever way.
 *
 * The lock is a socket with an abstract name (Linux): the kernel gives it to one process only and takes it back by
 * itself, where a lock file would outlive a kill -9 and have to be judged stale. It answers whoever connects with its
 * owner's pid.
 */
export async function lockFolder(folder: string): Promise<{ release: () => Promise<void> }> {
  const path = `\0${await folderName(folder)}`
  const server = createServer(socket => socket.on('error', () => {}).end(String(process.pid)))
  if (!(await listen(server, path))) throw new FolderInUse(folder, await askOwner(path))
  server.unref()
  return { release: () => new Promise(resolve => server.close(() => resolve())) }
}

/** The same for every path to the folder, and another one for every other folder of this machine. */
export async function folderName(folder: string): Promise<string> {
  const { dev, ino } = await stat(folder)
  return `pingli-postgres-${dev}-${ino}`
}

export class FolderInUse extends Error {
  override name = 'FolderInUse'

  constructor(folder: string, owner: string) {
    super(
      `另一个评理（进程 ${owner}）正在使用 ${folder} 里的数据库，请先停掉它，或用 DATA_DIR 换一个文件夹 · ` +
        `Another Pingli (process ${owner}) runs its database in ${folder}: stop it, or set DATA_DIR to another folder`,
    )
  }
}

function listen(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    )
    server.listen({ path }, () => resolve(true))
  })
}

function askOwner(path: string): Promise<string> {
  return new Promise(resolve => {
    let answer = ''
    const socket = createConnection({ path })
    socket.setEncoding('utf8').on('data', text => {
      answer += text
    })
    socket.on('error', () => {})
    socket.once('close', () => resolve(answer === '' ? 'unknown' : answer))
  })
}
