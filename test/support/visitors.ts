import { randomUUID } from 'node:crypto'
import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, expect } from 'vitest'
import { instant, plusMs } from '../../core/kernel/instant.ts'
import { openDiskStore } from '../../server/files/disk-store.ts'
import { buildConsoles } from '../../server/main/build-consoles.ts'
import { createDemo } from '../../server/main/demo-stage.ts'
import { listen } from '../../server/main/listen.ts'
import { createQueries } from '../../server/postgres/queries.ts'
import { openChromium } from './chromium.ts'
import { demoOf, openDemoDatabase } from './demo-database.ts'
import { openTestServer, START } from './server.ts'
import { freePort } from './server-process.ts'

export type Width = 390 | 1440

export interface Visit {
  readonly language: 'zh' | 'en'
  readonly width: Width
  readonly dark?: boolean
  /** A phone, held in the hand. */
  readonly hasTouch?: boolean
}

export interface Visitors {
  readonly address: string
  /** Plays a story's beginning anew, so that a test has an order of its own; answers what that is called. */
  story(marketplace: string, story: string): Promise<string>
  /** The latest case of a story. */
  caseOf(marketplace: string, story: string): Promise<string>
  /** Lets so much real time pass that everybody's sign-in has ended. */
  endSignIns(): void
  /** A page of a person's own browser, signed in. */
  as(person: readonly [role: string, id: string], path: string, visit: Visit): Promise<Page>
  open(path: string, visit: Visit): Promise<Page>
  /** What somebody does elsewhere meanwhile, over the API. */
  tell(person: readonly [role: string, id: string], path: string, body?: object): Promise<Record<string, string>>
  token(role: string, id: string, language?: Visit['language']): Promise<string>
}

/** The demo on a real port, with the screens as they are built, and a real browser to visit it. */
export async function openVisitors(marketplace = 'taobao'): Promise<Visitors> {
  const [folder, { pool, evidence }] = await Promise.all([buildConsoles(), openDemoDatabase(marketplace)])
  const send = async (request: Request) => server.app.fetch(request)
  const demo = createDemo({ ...demoOf(marketplace), send, queries: createQueries(pool) })
  const files = await openDiskStore(evidence)
  const server = await openTestServer({ pool, files, demo, consoles: { folder, embedders: [SHOP] } })
  const listening = await listen(server.app, await freePort())
  const browser = await openChromium()
  afterAll(async () => {
    await browser.close()
    await listening.close()
  })
  let passedMs = 0
  const address = `http://localhost:${listening.port}`
  const ask = async (path: string, body: object, more: Readonly<Record<string, string>> = {}) => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...more }
    const answer = await fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as Record<string, string>
  }
  const token: Visitors['token'] = async (role, id, language = 'zh') => {
    return (await ask('/v1/demo/tokens', { marketplace, role, id }, { 'accept-language': language })).token ?? ''
  }
  const seen = async (marketplace: string, story: string) => {
    const { marketplaces } = (await (await fetch(`${address}/v1/demo`)).json()) as DemoSeen
    const found = marketplaces.find(({ id }) => id === marketplace)?.stories.find(({ id }) => id === story)
    if (found === undefined) throw new Error(`no story ${story} in ${marketplace}`)
    return found
  }
  const open = async (path: string, visit: Visit) => {
    const page = await (await newContext(browser, visit)).newPage()
    await page.goto(`${address}${path}`)
    return page
  }
  return {
    address,
    open,
    async story(marketplace, story) {
      await ask('/v1/demo/stories', { marketplace, story })
      return (await seen(marketplace, story)).order_ids[0] ?? ''
    },
    async caseOf(marketplace, story) {
      return (await seen(marketplace, story)).cases[0]?.id ?? ''
    },
    endSignIns() {
      passedMs += 24 * 3_600_000
      server.setNow(plusMs(instant(START), passedMs))
    },
    token,
    async tell([role, id], path, body = {}) {
      return ask(path, body, { authorization: `Bearer ${await token(role, id)}` })
    },
    async as([role, id], path, visit) {
      return open(`${path}#token=${await token(role, id, visit.language)}`, visit)
    },
  }
}

interface DemoSeen {
  readonly marketplaces: readonly {
    readonly id: string
    readonly stories: readonly {
      readonly id: string
      readonly order_ids: readonly string[]
      readonly cases: readonly { readonly id: string }[]
    }[]
  }[]
}

async function newContext(browser: Browser, visit: Visit): Promise<BrowserContext> {
  const { language, width, dark = false, hasTouch = false } = visit
  const context = await browser.newContext({
    viewport: { width, height: width === 390 ? 844 : 900 },
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    hasTouch,
    isMobile: hasTouch,
  })
  context.setDefaultTimeout(ANSWER_MS)
  context.on('weberror', error => {
    throw error.error()
  })
  context.on('console', message => {
    if (/Content Security Policy|Warning: /.test(message.text())) throw new Error(message.text())
  })
  return context
}

/** Nothing that keeps anybody from using the page, in light and in dark, and nothing that scrolls sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    // The bar on top stays in sight, and what lies beneath it would count as too small to press.
    await page.evaluate('scrollTo(0, 0)')
    expect(await violationsOn(page), `${page.url()}, ${colorScheme}`).toEqual([])
  }
  const sideways = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  expect(sideways, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
}

async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(`if (window.axe === undefined) { ${axe.source} }`)
  // All that passed is left out of the answer: on a long page it takes longer to tell than to check.
  const asked = { runOnly: RULES, resultTypes: ['violations'] }
  const found = (await page.evaluate(`axe.run(document, ${JSON.stringify(asked)})`)) as {
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[]
  }
  return found.violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html} ${node.failureSummary}`))
}

/** A marketplace's own site, which may show the buyer's pages. */
export const SHOP = 'http://shop.test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** So long people wait for nothing here; a test that does has found something. */
const ANSWER_MS = 8000
