import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { parse } from 'yaml'
import { packsFolder, storiesFolder } from '../../server/main/settings.ts'

/**
 * What a page says in another language than it speaks, and names that only the program knows. What people wrote, sold
 * and are called stays as they have it, and so do the names of the documents that rules come from.
 */
export async function foreignWordsOn(page: Page): Promise<readonly string[]> {
  const said = await page.evaluate<readonly Said[]>(SAID_ON_PAGE)
  return said.filter(({ language, text }) => isForeign(withoutTheirs(text), language)).map(({ text }) => text)
}

interface Said {
  /** As the nearest element says that it is in one. */
  readonly language: string
  readonly text: string
}

function isForeign(text: string, language: string): boolean {
  if (/\b[a-z]{2,}_[a-z_]+\b/.test(text)) return true
  if (language.startsWith('zh')) return /[a-z]{2,} [a-z]{2,}/.test(text)
  return /\p{Script=Han}/u.test(text)
}

function withoutTheirs(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text
  return theirWords.reduce((rest, words) => rest.replaceAll(words, ''), text)
}

/** Every Chinese word of the stories, and every source of the rules; the longest first, as some hold others. */
const theirWords = [
  ...new Set([
    ...files(storiesFolder, '**/*.yaml').flatMap(textsIn),
    ...files(packsFolder, '**/clauses/*.yaml').flatMap(sourcesIn),
  ]),
].sort((one, other) => other.length - one.length)

function files(folder: string, pattern: string): unknown[] {
  return globSync(pattern, { cwd: folder }).map(path => parse(readFileSync(join(folder, path), 'utf8')) as unknown)
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /\p{Script=Han}/u.test(value) ? [value.trim()] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) => [...textsIn(key), ...textsIn(inside)])
}

function sourcesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) => (key === 'source' ? textsIn(inside) : sourcesIn(inside)))
}

/** All that is written on a page or read out from it. */
const SAID_ON_PAGE = `(() => {
  const READ_OUT = ['aria-label', 'aria-valuetext', 'alt', 'placeholder', 'title']
  const said = [{ language: document.documentElement.lang, text: document.title }]
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  const say = (element, text) => text?.trim() && said.push({ language: element.closest('[lang]').lang, text })
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    const isElement = node.nodeType === Node.ELEMENT_NODE
    if (!isElement && !/^(SCRIPT|STYLE)$/.test(node.parentElement.tagName)) say(node.parentElement, node.data)
    if (isElement) for (const name of READ_OUT) say(node, node.getAttribute(name))
  }
  return said
})()`
