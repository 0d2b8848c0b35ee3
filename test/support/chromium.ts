import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** A real Chromium from the registry: nothing has to be installed on the system. */
export async function openChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [
      '--no-sandbox',
      '--headless=shell',
      '--disable-gpu',
      '--hide-scrollbars',
      '--font-render-hinting=none',
      // A shop on another site, played here, would not be let through to this machine.
      '--disable-features=LocalNetworkAccessChecks',
      ...more,
    ],
    headless: true,
  })
}
