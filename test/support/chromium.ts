import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** A real Chromium from the registry: nothing has to be installed on the system. */
export async function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: ['--no-sandbox', '--headless=shell', '--disable-gpu', '--font-render-hinting=none', '--hide-scrollbars'],
    headless: true,
  })
}
