// npm run -s lighthouse [-- NAME]: what Lighthouse says of the built pages on a slow phone, with the real server and
// its demo behind them. Ends with 1 when a limit is missed.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildConsoles } from '../server/main/build-consoles.ts'
import { openChromium } from '../test/support/chromium.ts'
import { BUYER_BYTES_MAX, firstLoadBytes } from '../test/support/first-load.ts'
import { freePort, startServerProcess } from '../test/support/server-process.ts'
import { type Audit, installedLighthouse, type Report } from './lighthouse/installed.ts'
import { demoVisitor, type Visitor } from './screens/demo-visitor.ts'

/** The least that a page may reach, of 100. */
const LIMITS = { performance: 90, accessibility: 100, 'best-practices': 95 }

const TIMES = [
  ['first-contentful-paint', 'FCP'],
  ['largest-contentful-paint', 'LCP'],
  ['total-blocking-time', 'TBT'],
  ['cumulative-layout-shift', 'CLS'],
] as const
const FAILING_SCORE = 0.9

interface Visited {
  readonly name: string
  readonly path: string
  readonly as?: readonly [role: string, id: string]
}

const lighthouse = await installedLighthouse()
const folder = await buildConsoles()
const dataFolder = await mkdtemp(join(tmpdir(), 'pingli-lighthouse-'))
const server = await startServerProcess({ dataFolder, environment: { PINGLI_DEMO: '1' } })
try {
  const visitor = demoVisitor(`http://localhost:${server.port}`)
  const wanted = process.argv[2]
  const pages = (await pagesOf(visitor)).filter(({ name }) => wanted === undefined || name === wanted)
  let missed = 0
  for (const page of pages) missed += say(page.name, await measured(page, visitor))
  const bytes = firstLoadBytes(folder, 'buyer')
  if (bytes > BUYER_BYTES_MAX) missed += 1
  console.log(`the buyer’s first load: ${(bytes / 1000).toFixed(0)} kB of script as gzip, at most 200`)
  process.exitCode = missed === 0 ? 0 : 1
} finally {
  await server.kill('SIGTERM')
  await rm(dataFolder, { recursive: true, force: true })
}

async function pagesOf(visitor: Visitor): Promise<readonly Visited[]> {
  const lamp = await visitor.caseOf('taobao', 'merchant-offers-half')
  return [
    { name: 'start', path: '/' },
    { name: 'buyer-orders', path: '/buyer/', as: ['buyer', 'feng'] },
    { name: 'buyer-case', path: `/buyer/cases/${lamp}`, as: ['buyer', 'feng'] },
    { name: 'merchant-list', path: '/merchant/', as: ['merchant', 'xingkong'] },
    { name: 'staff-queue', path: '/staff/?view=open', as: ['agent', 'agent'] },
    { name: 'policy-pack', path: '/policy/packs/taobao', as: ['policy_owner', 'policy'] },
  ]
}

/** In a browser of its own: what a page has kept must not make the next one quicker. */
async function measured({ path, as }: Visited, visitor: Visitor): Promise<Report> {
  const token = as === undefined ? '' : `#token=${await visitor.token(...as)}`
  const port = await freePort()
  const browser = await openChromium([`--remote-debugging-port=${port}`])
  try {
    const result = await lighthouse(`${visitor.address}${path}${token}`, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: Object.keys(LIMITS),
    })
    if (result === undefined) throw new Error(`no report on ${path}`)
    return result.lhr
  } finally {
    await browser.close()
  }
}

/** One line of the table, and what is wrong with the page; answers how many limits it misses. */
function say(name: string, { categories, audits }: Report): number {
  const scores = Object.entries(LIMITS).map(([category, least]) => {
    const score = Math.round((categories[category]?.score ?? 0) * 100)
    return { category, score, isMissed: score < least }
  })
  const told = scores.map(({ category, score, isMissed }) => `${category} ${score}${isMissed ? ' (missed)' : ''}`)
  const times = TIMES.map(([id, word]) => `${word} ${audits[id]?.displayValue ?? '–'}`)
  console.log(`${name.padEnd(14)} ${told.join('  ')}  ${times.join('  ')}`)
  for (const { id, title, displayValue = '' } of failing(audits)) console.log(`  ${id}: ${title} ${displayValue}`)
  return scores.filter(({ isMissed }) => isMissed).length
}

function failing(audits: Report['audits']): readonly (Audit & { readonly id: string })[] {
  return Object.entries(audits).flatMap(([id, audit]) => {
    return audit.score !== null && audit.score < FAILING_SCORE && audit.title !== '' ? [{ ...audit, id }] : []
  })
}
