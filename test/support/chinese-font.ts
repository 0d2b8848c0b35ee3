import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { BrowserContext } from 'playwright-core'

/** Shows Chinese on machines that have no Chinese font, as people's own machines do. For pictures only. */
export async function addChineseFont(context: BrowserContext): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'))
  const css = readFileSync(join(folder, 'index.css'), 'utf8')
    .replaceAll('Noto Sans SC Variable', 'Noto Sans SC')
    .replaceAll('url(./files/', 'url(/chinese-font/')
  await context.route('**/chinese-font/**', route => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? ''
    return route.fulfill({ path: join(folder, 'files', name), contentType: 'font/woff2' })
  })
  const sheet = `const style = document.createElement('style')
    style.textContent = ${JSON.stringify(`${css}\n${PROPORTIONAL}`)}
    document.head.append(style)`
  await context.addInitScript(`document.addEventListener('DOMContentLoaded', () => { ${sheet} })`)
}

/** Where English is set in it too, its quotation marks would stand in a square each. */
const PROPORTIONAL = ':root:lang(en) { font-feature-settings: "palt", "pwid" }'
