import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { BrowserContext } from 'playwright-core'

/** Shows Chinese on machines that have no Chinese font, as people's own machines do. For pictures only. */
export async function addChineseFont(context: BrowserContext, language: string): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'))
  const sheetOfAll = readFileSync(join(folder, 'index.css'), 'utf8')
    .replaceAll('Noto Sans SC Variable', 'Noto Sans SC')
    .replaceAll('url(./files/', 'url(/chinese-font/')
  const css = language.startsWith('zh') ? sheetOfAll : sheetOfAll.replaceAll(QUOTATION_MARKS, '')
  await context.route('**/chinese-font/**', route => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? ''
    return route.fulfill({ path: join(folder, 'files', name), contentType: 'font/woff2' })
  })
  const sheet = `const style = document.createElement('style')
    style.textContent = ${JSON.stringify(css)}
    document.head.append(style)`
  await context.addInitScript(`document.addEventListener('DOMContentLoaded', () => { ${sheet} })`)
}

/** Where English is set in it too, its quotation marks would stand in a square each. */
const QUOTATION_MARKS = /(?<=[ ,:])U\+20[01][0-9a-f](?:-[0-9a-f]+)?,/gi
