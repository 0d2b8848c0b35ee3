import type { Page } from 'playwright-core'
import { languageOf } from './acts.ts'

const words = {
  zh: { again: '从头来一遍', begun: '已重新开始', next: '拨到下一个期限之后', happened: '路上发生了', turn: /^拨到 / },
  en: {
    again: 'Begin this story anew',
    begun: 'Begun anew',
    next: 'Past the next deadline',
    happened: 'What happened on the way',
    turn: /^Turn to /,
  },
} as const

/** A visitor of the demo's start page, who has nothing but its screens. */
export function onTheDemo(page: Page, { address, marketplace, story }: Staged) {
  const goHome = async () => {
    await page.goto(`${address}/?marketplace=${marketplace}`)
    await card().waitFor()
    return words[await languageOf(page)]
  }
  const card = () => page.getByRole('article').filter({ has: page.getByRole('heading', { name: story, exact: true }) })
  return {
    async begin(): Promise<void> {
      const say = await goHome()
      await card().getByRole('button', { name: say.again }).click()
      await card().getByText(say.begun, { exact: false }).waitFor()
    },
    /** Becomes somebody of the story, or of the platform. */
    async be(person: string): Promise<void> {
      await goHome()
      const own = card().getByRole('button', { name: person })
      await ((await own.count()) > 0 ? own : page.getByRole('button', { name: person })).first().click()
      await page.waitForURL(url => url.pathname !== '/')
    },
    /** Pulls the slider so many hours on, and turns the clock to there. */
    async turn(hours: number): Promise<void> {
      const say = await goHome()
      await page.getByRole('slider').focus()
      for (let hour = 0; hour < hours; hour += 1) await page.keyboard.press('ArrowRight')
      await page.getByRole('button', { name: say.turn }).click()
      await page.getByRole('heading', { name: say.happened }).waitFor()
    },
    async pastTheNextDeadline(): Promise<void> {
      const say = await goHome()
      await page.getByRole('button', { name: say.next }).click()
      await page.getByRole('heading', { name: say.happened }).waitFor()
    },
  }
}

interface Staged {
  readonly address: string
  readonly marketplace: string
  /** As its card is called. */
  readonly story: string
}
