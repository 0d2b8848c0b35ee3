import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listen } from '../../server/main/listen.ts'
import { runShell } from '../support/run-shell.ts'
import { openTestServer, ROOT_KEY } from '../support/server.ts'
import { shellBlocks } from '../support/shell-blocks.ts'

const server = await openTestServer()

test.each(['tutorial/first-dispute.md', 'how-to/open-other-kinds.md', 'how-to/renew-a-key.md'])(
  'every command of %s does what the page says',
  async page => {
    const blocks = shellBlocks(readFileSync(join(import.meta.dirname, '../../docs', page), 'utf8'))
    const { port, close } = await listen(server.app, 0)
    const printed = await runShell(blocks, { URL: `http://localhost:${port}`, ROOT: ROOT_KEY })
    await close()
    const told = blocks.map(({ line, prints }, place) => ({ line, prints: prints ?? printed[place] }))
    expect(blocks.map(({ line }, place) => ({ line, prints: printed[place] }))).toEqual(told)
  },
)
