import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Words } from './ui/wording.ts'

const root = import.meta.dirname
const lists = await Promise.all(
  globSync('**/words.ts', { cwd: root }).map(async path => {
    const [[, words] = ['', {}]] = Object.entries((await import(join(root, path))) as Record<string, Words>)
    return { path, words }
  }),
)
const sources = globSync('**/*.{ts,tsx}', { cwd: root })
  .filter(path => !/words\.ts$|\.test\.ts$/.test(path))
  .map(path => readFileSync(join(root, path), 'utf8'))
  .join('\n')

test.each(lists)('$path says everything in both languages, with the same facts', ({ words }) => {
  expect(Object.keys(words).length).toBeGreaterThan(0)
  const strange = Object.entries(words).filter(([, { zh, en }]) => {
    return zh.trim() === '' || en.trim() === '' || String(factsIn(zh)) !== String(factsIn(en))
  })
  expect(strange).toEqual([])
})

test.each(lists)('$path says its Chinese in Chinese and its English in English', ({ words }) => {
  const swapped = Object.entries(words).filter(([key, { zh, en }]) => {
    return key !== 'language' && (!/\p{Script=Han}|^\{\w+\}[^a-z]*\{/u.test(zh) || /\p{Script=Han}/u.test(en))
  })
  expect(swapped).toEqual([])
})

test.each(lists)('$path has nothing that no screen says', ({ words }) => {
  const prefixes = [...sources.matchAll(/`(\w+_)\$\{/g)].map(([, prefix = '']) => prefix)
  const isSaid = (key: string) => sources.includes(`'${key}'`) || prefixes.some(prefix => key.startsWith(prefix))
  expect(Object.keys(words).filter(key => !isSaid(key) && !ROLES.has(key))).toEqual([])
})

function factsIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name))].sort()
}

/** Said by the role that a token names. */
const ROLES = new Set(['buyer', 'merchant', 'agent', 'supervisor', 'policy_owner', 'integration', 'auditor'])
