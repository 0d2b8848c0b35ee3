import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { problemCatalogue } from '../../server/http/problems/catalogue.ts'
import { openTestServer } from '../support/server.ts'

const root = join(import.meta.dirname, '..', '..')
const isRule = (path: string) => /^(?:core|server\/application)\//.test(path)
const sources = ['core', 'server/application', 'server/http'].flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(path => `${folder}/${path}`)
    .filter(path => path.endsWith('.ts') && !/\.test\.ts$|\.fixture\.ts$|\/catalogue\//.test(path))
    .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') })),
)

/** Codes stand where a rejection is made, or in the comment that says what a function rejects with. */
function codesOf(path: string, text: string): string[] {
  const refused = [...text.matchAll(/new Problem\(\d+, '([a-z_]+)'/g)].map(([, code = '']) => code)
  if (!isRule(path)) return refused
  const made = [...text.matchAll(/\bcode(?: =|:) ?([^\n]*)/g)].flatMap(([, rest = '']) => quoted(rest))
  const said = [...text.matchAll(/Rejects?\b[^*]*(?:\*[^/][^*]*)*/g)].flatMap(([comment]) =>
    [...comment.matchAll(/`([a-z]+(?:_[a-z]+)+)`/g)].map(([, code = '']) => code),
  )
  return [...made, ...said]
}

function quoted(text: string): string[] {
  return [...text.matchAll(/'([a-z]+(?:_[a-z]+)+)'/g)]
    .map(([, code = '']) => code)
    .filter(code => code !== 'not_allowed' && code !== 'not_yet' && code !== 'no_longer')
}

const codes = new Map(sources.flatMap(({ path, text }) => codesOf(path, text).map(code => [code, path] as const)))

describe('the problem catalogue', () => {
  test('finds the codes of rules and of requests', () => {
    const seen = ['too_early', 'already_claimed', 'insufficient_funds', 'clock_goes_back', 'stale_version']
    for (const code of seen) expect([...codes.keys()], code).toContain(code)
    expect([...codes.values()].some(isRule)).toBe(true)
  })

  test('has words for every code that anything is refused with', () => {
    const missing = [...codes].filter(([code]) => !(code in problemCatalogue)).map(pair => pair.join(' in '))
    expect(missing).toEqual([])
  })

  test('has no words for a code that nothing uses', () => {
    const all = sources.map(({ text }) => text).join('\n')
    expect(Object.keys(problemCatalogue).filter(code => !all.includes(code))).toEqual([])
  })

  test.each(Object.entries(problemCatalogue))('%s reads in both languages, with the same figures', (_code, words) => {
    expect(words.title.zh).toMatch(/\p{Script=Han}/u)
    expect(words.detail.zh).toMatch(/[。]$/u)
    expect(words.title.en).toMatch(/^[A-Z]/)
    expect(words.detail.en).toMatch(/\.\]?$/)
    const figures = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
    expect(figures(words.detail.en)).toEqual(figures(words.detail.zh))
  })

  test('is as approved', async () => {
    const list = Object.entries(problemCatalogue)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([code, { title }]) => `${code}: ${title.zh} · ${title.en}`)
    await expect(`${list.join('\n')}\n`).toMatchFileSnapshot('problems.golden.txt')
  })
})

test('each problem’s type leads to its words', async () => {
  const server = await openTestServer()
  const refused = await server.root.refused(404, ['GET /v1/nowhere'])
  const [page = '', code] = refused.type.split('#')
  const response = await server.app.request(page)
  expect(await response.text()).toContain(`<section id="${code}">`)
})
