import type { Page } from 'playwright-core'
import type { Visit } from './visitors.ts'

/** What is filled into a form: a text, one of its choices, or a file. */
export type Filling = string | { readonly choose: string } | { readonly file: string }

/** A photo as people take them: small, and a picture. */
export const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export const actWords = {
  zh: { confirm: (action: string) => `确认${action}`, preview: '提交后会这样', closed: '现在不能做的，和原因' },
  en: {
    confirm: (action: string) => `Confirm: ${action}`,
    preview: 'What this brings about',
    closed: 'What is closed now, and why',
  },
} as const

/** Does one thing on a case's page: its button, its form, what it would bring about in sight, and yes. */
export async function act(page: Page, action: string, fields: Readonly<Record<string, Filling>> = {}): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await fill(page, fields)
  const say = actWords[await languageOf(page)]
  await dialog.getByText(say.preview).waitFor()
  await dialog.getByRole('button', { name: say.confirm(action), exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Fills the open dialog's fields, or the page's, by their labels. */
export async function fill(page: Page, fields: Readonly<Record<string, Filling>>): Promise<void> {
  const dialog = page.getByRole('dialog')
  const place = (await dialog.count()) > 0 ? dialog : page.getByRole('main')
  for (const [label, filling] of Object.entries(fields)) {
    if (typeof filling === 'string') {
      await place.getByLabel(label).and(place.locator('input, textarea')).first().fill(filling)
    } else if ('file' in filling) {
      const file = { name: filling.file, mimeType: 'image/png', buffer: PHOTO }
      await place.getByLabel(label).first().setInputFiles(file)
      await place.getByText(filling.file).waitFor()
    } else {
      const list = place.getByRole('combobox', { name: label })
      if ((await list.count()) > 0) await list.selectOption({ label: filling.choose })
      else await place.getByRole('group', { name: label }).getByRole('radio', { name: filling.choose }).check()
    }
  }
}

/** Why something is closed now, as the page says it: the reason, and the clause where it is one's. */
export async function whyClosed(page: Page, action: string): Promise<string> {
  const say = actWords[await languageOf(page)]
  const folded = page.getByText(say.closed)
  await folded.waitFor()
  const line = page.getByRole('listitem').filter({ has: page.getByText(action, { exact: true }) })
  if (!(await line.isVisible())) await folded.click()
  return (await line.textContent()) ?? ''
}

export async function languageOf(page: Page): Promise<Visit['language']> {
  return (await page.evaluate<string>('document.documentElement.lang')).startsWith('zh') ? 'zh' : 'en'
}

/** Takes the first row of a desk's list with such goods, by the keyboard alone. */
export async function openFromList(page: Page, goods: string | RegExp): Promise<void> {
  const row = page.getByRole('row', { name: goods }).first()
  await row.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/cases/**')
}
