import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { foreignWordsOn } from '../support/foreign-words.ts'
import { expectAccessible, openVisitors, type Visit } from '../support/visitors.ts'

const visitors = await openVisitors()
const caseId = await visitors.caseOf('taobao', 'settled-during-review')
const orderId = await visitors.story('taobao', 'loud-fan')

type Person = readonly [role: string, id: string]
const buyer: Person = ['buyer', 'wu']
const merchant: Person = ['merchant', 'moka']
const agent: Person = ['agent', 'agent']
const owner: Person = ['policy_owner', 'policy']

/** Every page that there is, and somebody who has something on it. */
const pages: Readonly<Record<string, Person | null>> = {
  '/': null,
  '/gallery/': null,
  '/integrator/': null,
  '/buyer/': buyer,
  '/buyer/orders/$orderId/apply': ['buyer', 'li'],
  '/buyer/cases/$caseId': buyer,
  '/buyer/cases/$caseId/further': buyer,
  '/merchant/': merchant,
  '/merchant/cases/$caseId': merchant,
  '/merchant/cases/$caseId/further': merchant,
  '/merchant/standing': ['merchant', 'pibao'],
  '/staff/': agent,
  '/staff/cases/$caseId': agent,
  '/staff/cases/$caseId/ruling': agent,
  '/staff/cases/$caseId/further': agent,
  '/staff/open': agent,
  '/staff/load': ['supervisor', 'supervisor'],
  '/policy/': owner,
  '/policy/packs/$packId': owner,
  '/policy/packs/$packId/changes': owner,
  '/policy/packs/$packId/draft': owner,
  '/policy/packs/$packId/publications': owner,
}

/** It shows how waiting looks. */
const SHOWS_LOADING = '/gallery/'

const languages = ['zh', 'en'] as const
const visits = Object.entries(pages).flatMap(([route, person]) => {
  return languages.map(language => ({ route, person, language }))
})

test.each(visits)(
  '$route in $language keeps nobody out, and speaks one language',
  async ({ route, person, language }) => {
    const path = route.replace('$caseId', caseId).replace('$orderId', orderId).replace('$packId', 'taobao')
    const visit: Visit = { language, width: 390 }
    const page = await (person === null ? visitors.open(path, visit) : visitors.as(person, path, visit))
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    const loading = page.getByText(language === 'zh' ? '正在载入…' : 'Loading …')
    await expect.poll(() => loading.count()).toBe(route === SHOWS_LOADING ? 1 : 0)
    // What is folded away is on the page too; where there are hundreds, the first are as good as the rest.
    await page.evaluate('for (const one of [...document.querySelectorAll("details")].slice(0, 12)) one.open = true')
    for (const width of [390, 1440] as const) {
      await page.setViewportSize({ width, height: 900 })
      await expectAccessible(page)
    }
    expect(await foreignWordsOn(page)).toEqual([])
    expect(await page.title()).not.toBe('')
    await page.context().close()
  },
)

test('no page is left out', () => {
  const consoles = join(import.meta.dirname, '../../consoles')
  const entries = globSync('*/index.html', { cwd: consoles }).map(dirname)
  const routed = globSync('*/router.tsx', { cwd: consoles }).map(dirname)
  const routes = routed.flatMap(name => {
    const source = readFileSync(join(consoles, name, 'router.tsx'), 'utf8')
    return [...source.matchAll(/\bpath: '([^']+)'/g)].map(([, path]) => `/${name}${path}`)
  })
  const single = entries.filter(name => !routed.includes(name)).map(name => (name === 'start' ? '/' : `/${name}/`))
  expect(Object.keys(pages).sort()).toEqual([...single, ...routes].sort())
})
