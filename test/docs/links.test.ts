import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const pages = [
  ...readdirSync(root).filter(name => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => join('docs', name)),
]

test.each(pages)('every file that %s points at is there', page => {
  const text = readFileSync(join(root, page), 'utf8')
  const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => target)
  const named = [
    ...text.matchAll(/`((?:core|packs|server|stories|scripts|test|docs)\/[\w./-]+\.(?:ts|yaml|md|mjs|sql))`/g),
  ]
  const missing = [
    ...targets.filter(target => !existsSync(join(root, dirname(page), target))),
    ...named.map(([, path = '']) => path).filter(path => !existsSync(join(root, path))),
  ]
  expect(missing).toEqual([])
})
