import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const startFile = join(import.meta.dirname, '..', '..', 'server', 'main', 'start.ts')

export interface ServerProcess {
  readonly port: number
  readonly rootKey: string
  readonly pid: number
  /** What it has said on standard error so far: reported faults, and why it would not start. */
  complaints(): string
  /** Resolves once the process is gone, with its status or the signal that ended it. */
  kill(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null>
  readonly ended: Promise<number | NodeJS.Signals | null>
}

export interface ServerProcessOptions {
  readonly dataFolder: string
  /** The same one after a restart, where clients come back to it. */
  readonly port?: number
  readonly environment?: Readonly<Record<string, string>>
  readonly nodeOptions?: readonly string[]
}

/** The real server, started as an operator starts it, in a process that can be killed. Resolves when it is ready. */
export async function startServerProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  const { dataFolder, port = await freePort(), environment = {}, nodeOptions = [] } = options
  const child = spawn(process.execPath, [...nodeOptions, startFile], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      DATA_DIR: dataFolder,
      PINGLI_ROOT_KEY: ROOT_KEY,
      PINGLI_DEMO: '0',
      ...environment,
    },
    // The channel: when this process goes, however it goes, the server stops.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let complaints = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints += text
  })
  const ended = new Promise<number | NodeJS.Signals | null>(resolve => {
    child.once('exit', (status, signal) => resolve(signal ?? status))
  })
  const ready = new Promise<void>(resolve => {
    if (child.stdout === null) throw new Error('a server process without output')
    createInterface(child.stdout).on('line', line => line.includes(`http://localhost:${port}`) && resolve())
  })
  const isReady = await Promise.race([ready.then(() => true), ended.then(() => false)])
  if (!isReady || child.pid === undefined) throw new Error(`the server did not start:\n${complaints}`)
  return {
    port,
    rootKey: ROOT_KEY,
    pid: child.pid,
    ended,
    complaints: () => complaints,
    kill(signal) {
      child.kill(signal)
      return ended
    },
  }
}

/** Below the range from which connections take theirs: a client that calls a dead one there may reach itself. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < PORT_ATTEMPTS; attempt += 1) {
    const port = PORT_MIN + Math.floor(Math.random() * PORT_COUNT)
    if (await isFree(port)) return port
  }
  throw new Error(`no free port from ${PORT_MIN} on`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, () => server.close(() => resolve(true)))
  })
}

const ROOT_KEY = 'root_of_a_server_process'
const PORT_MIN = 20_000
const PORT_COUNT = 12_000
const PORT_ATTEMPTS = 50
