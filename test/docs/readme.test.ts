import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatInstant } from '../../core/kernel/instant.ts'
import { openVenue } from '../../server/story/cast.ts'
import { playStory } from '../../server/story/play.ts'
import { type PrintedLanguage, printStory } from '../../server/story/print.ts'
import { readStory } from '../../server/story/read-story.ts'
import { openTestServer, ROOT_KEY } from '../support/server.ts'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'README.md'), 'utf8')
const shown = [...page.matchAll(/<!-- npm run -s story -- (\S+) --lang (\w+) -->\n```text\n([\s\S]*?)```/g)]
const server = await openTestServer()

test.each(shown.map(([, file = '', language = '', text = '']) => ({ file, language, text })))(
  'the README shows $file in $language as it is printed',
  async ({ file, language, text }) => {
    const story = readStory({ file, text: readFileSync(join(root, file), 'utf8'), zoneOf: () => 'Asia/Shanghai' })
    const now = formatInstant(story.beginsAt, story.zone)
    const settings = { id: `readme-${language}`, name: story.title.zh, pack: story.pack, now, rootKey: ROOT_KEY }
    const venue = await openVenue(request => server.app.fetch(request), settings)
    expect(text).toBe(`${printStory(await playStory(story, venue), language as PrintedLanguage)}\n`)
  },
)

test('the README shows a story in both languages', () => {
  expect(shown.map(([, , language]) => language)).toEqual(['zh', 'en'])
})
