import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { listen } from '../../server/main/listen.ts'
import { openTestServer, ROOT_KEY } from '../support/server.ts'
import { type ShellBlock, shellBlocks } from '../support/shell-blocks.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/tutorial/first-dispute.md'), 'utf8')
const blocks = shellBlocks(page)

test('every command of the tutorial does what the page says', async () => {
  const { app } = await openTestServer()
  const { port, close } = await listen(app, 0)
  const printed = await run(blocks, { URL: `http://localhost:${port}`, ROOT: ROOT_KEY })
  await close()
  const told = blocks.map(({ line, prints }, place) => ({ line, prints: prints ?? printed[place] }))
  expect(blocks.map(({ line }, place) => ({ line, prints: printed[place] }))).toEqual(told)
})

/** In one shell, as a reader would, from an empty folder; what each block printed. */
async function run(all: readonly ShellBlock[], variables: Readonly<Record<string, string>>): Promise<string[]> {
  const end = '--- the end of a block ---\n'
  const script = ['set -eu', ...all.map(({ commands }) => `${commands}printf '%s' '${end}'`)].join('\n')
  const environment = { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', ...variables }
  const options = { cwd: makeTemporaryFolder(), env: environment }
  const { stdout } = await promisify(execFile)('bash', ['-c', script], options)
  return stdout.split(end).slice(0, -1)
}
