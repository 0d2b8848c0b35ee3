import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { startServerProcess } from '../support/server-process.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

// Whole servers in processes of their own: on a busy machine each takes its time to come up.
vi.setConfig({ testTimeout: 90_000 })

const root = join(import.meta.dirname, '../..')

/** Starts a server that should refuse to: its end and its last words. */
function start(environment: Readonly<Record<string, string>>): Promise<{ status: number | null; complaint: string }> {
  const child = spawn(process.execPath, [join(root, 'server/main/start.ts')], {
    env: { PATH: process.env.PATH, PINGLI_DEMO: '0', ...environment },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let complaint = ''
  child.stderr?.setEncoding('utf8').on('data', text => {
    complaint += text
  })
  return new Promise(resolve => child.once('close', status => resolve({ status, complaint })))
}

test('a second server on one folder, and one on a taken port, say so in one line and end with 1', async () => {
  const folder = makeTemporaryFolder()
  const first = await startServerProcess({ dataFolder: folder })
  const [second, neighbour] = await Promise.all([
    start({ DATA_DIR: folder, PORT: '0' }),
    start({ DATA_DIR: makeTemporaryFolder(), PORT: String(first.port) }),
  ])
  expect(second.status).toBe(1)
  expect(second.complaint).toMatch(/^另一个评理（进程 \d+）正在使用 .* · Another Pingli \(process \d+\) .*\n$/)
  expect(second.complaint).toContain(`process ${first.pid}`)
  expect(neighbour.status).toBe(1)
  expect(neighbour.complaint).toBe(
    `端口 ${first.port} 已被占用，请用 PORT 换一个 · Port ${first.port} is taken: set PORT to another one\n`,
  )
  expect(await first.kill('SIGTERM')).toBe(0)
})

test.each([
  ['PORT', 'eighty', 'PORT 应为整数 · PORT is a whole number: eighty\n'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL 应为其一 · LOG_LEVEL is one of debug, info, warn, error, fatal, silent: loud\n'],
])('%s=%s is refused in words', async (name, value, complaint) => {
  expect(await start({ DATA_DIR: makeTemporaryFolder(), [name]: value })).toEqual({ status: 1, complaint })
})
