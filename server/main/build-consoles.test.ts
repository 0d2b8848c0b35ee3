import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { BUYER_BYTES_MAX, firstLoadBytes } from '../../test/support/first-load.ts'
import { makeTemporaryFolder } from '../../test/support/temporary-folder.ts'
import { buildConsoles } from './build-consoles.ts'

test('a buyer’s phone loads at most 200 kB of packed script', async () => {
  const bytes = firstLoadBytes(await buildConsoles(), 'buyer')
  expect(bytes).toBeGreaterThan(50_000)
  expect(bytes).toBeLessThanOrEqual(BUYER_BYTES_MAX)
})

test('what a script imports, and what that imports, counts once each', async () => {
  const folder = await makeTemporaryFolder()
  const files = {
    'buyer/index.html': '<script type="module" src="/assets/a.js"></script><link href="/assets/b.js">',
    'assets/a.js': 'import{x}from"./b.js";const later=()=>import("./c.js")',
    'assets/b.js': 'import"./c.js"',
    'assets/c.js': 'export const c = 1',
    'assets/unused.js': 'export const much = 1',
  }
  for (const name of ['buyer', 'assets']) mkdirSync(join(folder, name))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const scripts = [files['assets/a.js'], files['assets/b.js'], files['assets/c.js']]
  const bytes = scripts.reduce((sum, text) => sum + gzipSync(text).byteLength, 0)
  expect(firstLoadBytes(folder, 'buyer')).toBe(bytes)
})
